import { expect, test } from 'vitest';
import * as z from 'zod';
import { amount, flag, listOf, objectOf, orNull, recordOf, type Shape, text } from './shape';

const files = listOf(objectOf({ id: orNull(text), bytes: amount, isSent: flag, words: recordOf(text) }));
const asZod = z.array(
  z.object({
    id: z.nullable(z.string()),
    bytes: z.number(),
    isSent: z.boolean(),
    words: z.record(z.string(), z.string()),
  }),
);
const file = { id: 'a', bytes: 1, isSent: false, words: { why: '' } };

test.each([
  [[]],
  [[file, { ...file, id: null, more: 'left out' }]],
  [[{ ...file, id: undefined }]],
  [[{ ...file, bytes: '1' }]],
  [[{ ...file, words: [] }]],
  [[{ ...file, words: { why: 1 } }]],
  [[{ bytes: 1 }]],
  [[null]],
  [{ 0: file }],
  ['[]'],
  [null],
])('reads %j as a schema of zod would', (value) => {
  expect(files.safeParse(value).data).toEqual(asZod.safeParse(value).data);
});

test('takes a schema of zod for a shape', () => {
  const shape: Shape<{ id: string }[]> = z.array(z.object({ id: z.string() }));
  expect(shape.safeParse([{ id: 'a' }]).data).toEqual([{ id: 'a' }]);
});
