import { expect, test } from 'vitest';
import { listReasons } from './list-reasons';

const rejected = (reasons: string[], locale: 'en' | 'es' = 'en') =>
  listReasons({
    caseType: 'travel-expense-refund',
    decision: { outcome: 'rejected', reasons, award: null },
    locale,
  });

test('the case type’s own reasons are in the reader’s language, and an officer’s words as they were written', () => {
  expect(rejected(['not-approved', 'You flew first class.'], 'es')).toEqual([
    { key: 'not-approved', text: 'El viaje no se autorizó antes de empezar' },
    { key: 'own-1', text: 'You flew first class.' },
  ]);
});

test('that there is another reason is none, and changes the place of no other', () => {
  expect(rejected(['other', 'You flew first class.'])).toEqual([{ key: 'own-1', text: 'You flew first class.' }]);
});
