import { describe, expect, it } from 'vitest';
import { writeBody } from '@/server/letters/compose/write-letter';
import { change, rentCase, stormCase, tripCase } from '@/tests/support/made-cases';
import { requestLetter } from '@/tests/support/made-letters';
import { findPromisedSums } from './find-promised-sums';

const CUT = change(tripCase(), 'approved-maximum', { type: 'money', minor: 35_000, currency: 'EUR', per: null });

describe('what a letter promises', () => {
  it.each([
    ['a storm claim', stormCase(), '£1,250.00'],
    ['a benefit by the week', rentCase(), '£94.46'],
    ['a trip approved in part', CUT, '€350.00'],
  ])('is found in the letter of %s, whatever was added to it', (_name, made, sum) => {
    const request = requestLetter(made);
    const edited = `${writeBody(request)}\n\nYour neighbour was paid £9.99.`;
    expect(findPromisedSums({ caseType: request.caseType, locale: 'en', letters: [edited] })).toEqual([sum]);
  });

  it('is nothing where the sentence is gone, and is said once', () => {
    const { caseType } = requestLetter(stormCase());
    const letters = ['Dear Nerys, you get £1,250.00.', writeBody(requestLetter(stormCase()))];
    expect(findPromisedSums({ caseType, locale: 'en', letters: letters.slice(0, 1) })).toEqual([]);
    expect(findPromisedSums({ caseType, locale: 'en', letters: [...letters, ...letters] })).toEqual(['£1,250.00']);
  });
});
