import { expect, test } from 'vitest';
import { findUnanswered } from './find-unanswered';

const asked = { '1.1': [1, 2, 4], '1.2': [1] };
const readTests = (file: string) => (file === 'one.test.ts' ? "test('holds', () => {})" : null);
const lookAt = (...rows: string[]) =>
  findUnanswered({ page: { file: 'docs/x.md', text: rows.join('\n') }, asked, readTests });

test('a page that answers each number once, with tests that are there, is right', () => {
  expect(
    lookAt('| 1.1.1 to 1.1.4 | any | Not applicable: none | |', '| 1.2.1 | any | Met: so | `one.test.ts` “holds” |'),
  ).toEqual([]);
});

test('a number without an answer, with two, or that is not asked, is named', () => {
  expect(lookAt('| 1.1.1 to 1.1.4 | a | Met | |', '| 1.1.2 | a | Met | |', '| 1.1.3 | a | Met | |')).toEqual([
    'docs/x.md does not answer 1.2.1.',
    'docs/x.md answers 1.1.2 twice.',
    'docs/x.md answers 1.1.3, which is not asked.',
  ]);
});

test('an answer in other words, and a test that is not there, are named', () => {
  const rows = [
    '| 1.1.1 to 1.1.4 | a | Surely | |',
    '| 1.2.1 | a | Met | `one.test.ts` “gone”; `two.test.ts` “holds” |',
  ];
  expect(lookAt(...rows)).toEqual([
    'docs/x.md begins the answer to 1.1.1 with none of: Met, In part, Not met, Not applicable, The operator.',
    'docs/x.md names the test “gone” of one.test.ts, which is not there.',
    'docs/x.md names the test “holds” of two.test.ts, which is not there.',
  ]);
});
