import { expect, test } from 'vitest';
import { readReference } from './read-reference';

test('signs that nobody sees are left out of a reference, those of annotations as well', () => {
  const { beginnings } = readReference('CASE\ufff9-2026\ufffb-\u{1d173}000\u00ad123');
  expect(beginnings).toEqual(['CASE-2026-000123']);
});

const WHOLE = { beginnings: ['CASE-2026-000137'], isAlone: true, number: null };

test.each([
  'CASE-2026-000137',
  'case-2026-000137',
  'CASE-2026-000137.',
  '(CASE-2026-000137)',
  '[CASE-2026-000137]',
  '“CASE-2026-000137”',
  "'CASE-2026-000137',",
  'Ref: CASE-2026-000137',
  'Your reference CASE-2026-000137 of 3 May',
  'https://casedraft.example/officer/cases/CASE-2026-000137?view=letter#top',
  '/cases/case-2026-000137',
  '\u200bCASE-2026-000137',
  '\ufeffCASE-2026-000137',
  'CASE\u00ad-2026-\u2060000137',
  'CASE2026000137',
  'CASE 2026 000137',
  'CASE–2026–000137',
  'CASE‑2026‑000137',
  'CASE − 2026 − 000137',
  'CASE_2026_000137',
  'CASE/2026/000137',
  'CASE-2026-\n000137',
  'ＣＡＳＥ－２０２６－０００１３７',
])('%j is a pasted reference', (typed) => {
  expect(readReference(typed)).toEqual(WHOLE);
});

test.each([
  ['case', 'CASE'],
  ['case-', 'CASE'],
  ['case-20', 'CASE-20'],
  ['case-2026', 'CASE-2026'],
  ['case-2026-', 'CASE-2026-'],
  ['case-2026-00', 'CASE-2026-00'],
  ['case2026', 'CASE-2026'],
  ['case202600', 'CASE-2026-00'],
  ['Ref. case-2026-00', 'CASE-2026-00'],
])('%j is as much of a reference as has been typed', (typed, beginning) => {
  expect(readReference(typed)).toEqual({ beginnings: [beginning], isAlone: true, number: null });
});

test.each([
  ['case 2026', ['CASE-2026-'], null],
  ['case 2026 00', ['CASE-2026-00'], null],
  ['2026-', ['CASE-2026-'], null],
  ['2026-0042', ['CASE-2026-0042'], null],
  ['2026/0042', ['CASE-2026-0042'], null],
  ['2026 000137', ['CASE-2026-000137'], null],
  ['2026000137', ['CASE-2026-000137'], '2026000137'],
  ['#4217', [], '4217'],
  ['004217.', [], '004217'],
  ['4217', [], '4217'],
])('%j may be a reference among other things', (typed, beginnings, number) => {
  expect(readReference(typed)).toEqual({ beginnings, isAlone: false, number });
});

test.each(['suitcase 2026 000137', '-CASE-2026-000137', 'cases', 'case of wine', 'referral', '12.50 and 7', 'roof'])(
  '%j is no reference',
  (typed) => {
    expect(readReference(typed)).toEqual({ beginnings: [], isAlone: false, number: null });
  },
);

test('two references are both looked for', () => {
  expect(readReference('CASE-2026-000137 OR CASE-2026-000138').beginnings).toEqual([
    'CASE-2026-000137',
    'CASE-2026-000138',
  ]);
});
