import { expect, it } from 'vitest';
import { findCaseType } from '@/server/case-types/registry';
import { listItems } from './list-items';

const caseType = findCaseType('travel-expense-refund');
const asking = { requestedEvidence: ['hotel-invoice'], reasons: ['Which days were you away?'], letter: null };

it('lists the papers that are asked for, then the questions', () => {
  expect(listItems({ request: asking, caseType })).toMatchObject([
    { item: 'hotel-invoice', kind: 'evidence', label: 'Hotel invoice' },
    { item: 'point-1', kind: 'point', label: 'Which days were you away?' },
  ]);
});

it('says of a paper what the letter says of it, and else the case type’s own words', () => {
  const letter = 'Dear Robin,\n\nPlease send us:\n\n- Hotel invoice: The one you sent has no name on it.\n\nYours';
  const [told] = listItems({ request: { ...asking, letter }, caseType });
  expect(told?.words).toBe('The one you sent has no name on it.');
  const [untold] = listItems({ request: asking, caseType });
  expect(untold?.words.length).toBeGreaterThan(10);
});

it('says the case type’s own words in the reader’s language, and an officer’s as they were written', () => {
  const words = 'Please tell us how much you claim in all.';
  const letter = 'Please send us:\n\n- Hotel invoice: The one you sent has no name on it.';
  const listed = listItems({ request: { ...asking, reasons: [words, 'Why?'], letter }, caseType, locale: 'es' });
  expect(listed).toMatchObject([
    { item: 'hotel-invoice', label: 'Factura del hotel', words: 'The one you sent has no name on it.' },
    { item: 'point-1', label: 'Díganos qué importe reclama en total.' },
    { item: 'point-2', label: 'Why?' },
  ]);
  const [untold] = listItems({ request: asking, caseType, locale: 'es' });
  expect(untold?.words).toMatch(/^La factura del hotel/);
});

it('asks for nothing by the piece where a request names nothing, or its case type is gone', () => {
  const nothing = { requestedEvidence: [], reasons: [], letter: 'Please write to us.' };
  expect(listItems({ request: nothing, caseType })).toEqual([]);
  expect(listItems({ request: { ...asking, reasons: [] }, caseType: undefined })).toEqual([]);
});
