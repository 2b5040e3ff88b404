import { expect, test } from 'vitest';
import { z } from 'zod';
import { accountNameSchema } from '@/server/accounts/schema';
import { dropUnseen } from '@/server/platform/unseen-text';
import { appRouter } from './router';

type Leaf = { path: string; schema: z.core.$ZodString };

/** Every text that a schema takes, wherever in it. */
function listTexts(schema: z.core.$ZodType, path: string): Leaf[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'string':
      return [{ path, schema: schema as z.core.$ZodString }];
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => listTexts(inner, `${path}.${key}`));
    case 'array':
      return listTexts(def.element, `${path}[]`);
    case 'record':
      return [...listTexts(def.keyType, `${path}{key}`), ...listTexts(def.valueType, `${path}{}`)];
    case 'union':
      return def.options.flatMap((option) => listTexts(option, path));
    case 'intersection':
      return [...listTexts(def.left, path), ...listTexts(def.right, path)];
    case 'pipe':
      return listTexts(def.in, path);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
      return listTexts(def.innerType, path);
    default:
      return [];
  }
}

type Procedure = { _def: { inputs: unknown[] } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);
const texts = procedures.flatMap(([name, { _def }]) =>
  _def.inputs.flatMap((input) => (input instanceof z.core.$ZodType ? listTexts(input, name) : [])),
);

// Tags, a direction, a space without width, a variation selector, a filler.
const HIDING = 'Ro\u{e0061}\u{e0070}o\u202ef\u200b a\ufe0fb\u3164c';

test('every text of every procedure is either refused or taken without what nobody sees', () => {
  expect(texts.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['cases.create.title', 'documents.requestUpload.filename', 'letters.save.body']),
  );
  const kept = texts.filter(({ schema }) => {
    const read = z.safeParse(schema, HIDING);
    return read.success && dropUnseen(String(read.data)) !== read.data;
  });
  // A password is compared as it was typed, and the place where a list goes on as it is stored. Neither is shown to anybody.
  const shown = kept.filter(({ path }) => !/\.(?:password|newPassword|cursor\.at)$/.test(path));
  expect(shown.map(({ path }) => path)).toEqual([]);
});

test('the name of an account, which comes by the sign-up, is taken without it too', () => {
  expect(accountNameSchema.parse(HIDING)).toBe('Roof abc');
});
