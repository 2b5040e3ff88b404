import { expect, test } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import { wordCase } from '@/server/rules/word-case';
import { tripCase, without } from '@/tests/support/made-cases';
import { listReasons } from './list-reasons';

const rejected = (reasons: string[], locale: 'en' | 'es' = 'en') =>
  listReasons({
    caseType: 'travel-expense-refund',
    decision: { outcome: 'rejected', reasons, award: null },
    locale,
    told: null,
  });

test('the case type’s own reasons are in the reader’s language, and an officer’s words as they were written', () => {
  expect(rejected(['not-approved', 'You flew first class.'], 'es')).toEqual([
    { key: 'not-approved', text: 'El viaje no se autorizó antes de empezar', isEnglish: false },
    { key: 'own-1', text: 'You flew first class.', isEnglish: true },
  ]);
});

test('that there is another reason is none, and changes the place of no other', () => {
  expect(rejected(['other', 'You flew first class.'])).toEqual([
    { key: 'own-1', text: 'You flew first class.', isEnglish: true },
  ]);
});

test('what an award was cut by is in the reader’s language, with the words of the papers as they stand there', () => {
  const judged = without(tripCase(), 'receipts');
  const english = assessCase(judged);
  const worded = wordCase({ assessment: english, judged, locale: 'es' }).assessment;
  const listed = listReasons({
    caseType: 'travel-expense-refund',
    decision: { outcome: 'approved', reasons: [], award: { ...english.award, changed: null } },
    locale: 'es',
    told: { english, worded },
  });
  expect(listed.length).toBeGreaterThan(0);
  for (const { text, isEnglish } of listed) {
    expect(text).toMatch(/: sin recibo \(-[\d,.]+\s€\): No hemos encontrado ningún recibo/);
    expect(isEnglish).toBe(false);
  }
});
