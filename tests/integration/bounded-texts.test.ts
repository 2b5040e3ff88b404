import { expect, test } from 'vitest';
import { z } from 'zod';
import { accountNameSchema } from '@/server/accounts/schema';
import { appRouter } from '@/server/router';

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Forms whose pattern bounds their length. */
const BOUNDED_FORMS = new Set(['uuid', 'date-time', 'date']);

/** The places of a JSON schema where a text or list has no bound. */
function listUnbounded(node: unknown, at: string): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => listUnbounded(each, at));
  if (!isNode(node)) return [];
  const own =
    (node.type === 'string' && !isBoundedText(node)) || (node.type === 'array' && node.maxItems === undefined)
      ? [`${at} (${node.type})`]
      : [];
  return [...own, ...Object.entries(node).flatMap(([key, inner]) => listUnbounded(inner, `${at}.${key}`))];
}

/** A pattern without a repetition that is open at its end bounds a text, too. */
function isBoundedText({ maxLength, enum: words, const: word, format, pattern }: Node): boolean {
  if (maxLength !== undefined || words !== undefined || word !== undefined) return true;
  if (typeof format === 'string' && BOUNDED_FORMS.has(format)) return true;
  return typeof pattern === 'string' && !/[*+]|,\}/.test(pattern);
}

const describeInput = (input: unknown) => z.toJSONSchema(input as z.ZodType, { io: 'input', unrepresentable: 'any' });

test('each text and list that a procedure takes is bounded', () => {
  const unbounded = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).flatMap(
    ([name, { _def }]) => _def.inputs.flatMap((input) => listUnbounded(describeInput(input), name)),
  );
  expect(unbounded).toEqual([]);
});

type Procedure = { _def: { inputs: unknown[] } };

test('so is the name of a sign-up', () => {
  expect(listUnbounded(describeInput(accountNameSchema), 'name')).toEqual([]);
});
