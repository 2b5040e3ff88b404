import { expect, it } from 'vitest';
import { z } from 'zod';
import { entriesSchema, nextEntry, withoutRefused, writeIdsOf } from './entry';

const payload = z.object({ about: z.string(), word: z.string() });
const schema = entriesSchema({ payload, keyOf: ({ about }) => about });
const write = (word: string) => ({ key: 'first', payload: { about: 'first', word }, isLate: false });

it('reads what was kept, with its ids', () => {
  const kept = [nextEntry({ before: undefined, ...write('yes') })];
  expect(schema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

it.each([
  ['a payload alone', { about: 'first', word: 'yes' }],
  ['a list of payloads', [{ about: 'first', word: 'yes', earlier: ['no'] }]],
])('reads what an earlier version kept: %s', (_name, kept) => {
  expect(schema.parse(kept)).toMatchObject([{ ...write('yes'), isLate: true, isTried: false, earlier: [] }]);
});

it('names what was sent before it, and not what was never sent', () => {
  const first = { ...nextEntry({ before: undefined, ...write('yes') }), isTried: true };
  const second = nextEntry({ before: first, ...write('no') });
  const third = nextEntry({ before: second, ...write('perhaps') });
  expect(writeIdsOf(third)).toEqual({ writeId: third.id, earlierWrites: [first.id] });
  expect(writeIdsOf(second).writeId < third.id).toBe(true);
});

it('names no more what the server has refused', () => {
  const first = { ...nextEntry({ before: undefined, ...write('yes') }), isTried: true };
  const second = nextEntry({ before: first, ...write('no') });
  expect(writeIdsOf(withoutRefused(second, first))).toEqual({ writeId: second.id });
  expect(withoutRefused(first, first).isTried).toBe(false);
});
