import { expect, test } from 'vitest';
import { CASES_WATCHED } from '@/server/live/limits';
import { topicsInput } from '@/server/live/schema';
import { askFor, topicKey } from './topic';

const reference = (number: number) => `CASE-2026-${String(number).padStart(6, '0')}`;
const keysOf = (count: number) =>
  Array.from({ length: count }, (_, number) => topicKey({ kind: 'case', reference: reference(number) }));

test('what is watched is asked for by reference, the queue apart', () => {
  expect(askFor([...keysOf(2), topicKey({ kind: 'queue' })])).toEqual({
    references: [reference(0), reference(1)],
    queue: true,
  });
});

test('a browser with more cases than the server takes asks for as many as it takes', () => {
  const asked = askFor(keysOf(CASES_WATCHED + 1));
  expect(asked.references).toHaveLength(CASES_WATCHED);
  expect(topicsInput.safeParse(asked).success).toBe(true);
});
