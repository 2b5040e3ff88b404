import { describe, expect, it } from 'vitest';
import { SOMETHING_ELSE, WORDS_LENGTH } from '@/server/reconsiderations/limits';
import { type AskState, EMPTY, isEmpty, listProblems, readGrounds } from './ask-state';

const reasons = [{ key: 'no-storm' }, { key: 'own-1' }];
const filled: AskState = {
  chosen: [SOMETHING_ELSE, 'own-1'],
  words: { 'own-1': ' The roof was new. ', [SOMETHING_ELSE]: 'You read another report.', 'no-storm': 'There was one.' },
  ties: { report: SOMETHING_ELSE, invoice: 'no-storm' },
};

describe('what is sent', () => {
  it('is what was chosen, in the order of the decision’s reasons, with its words', () => {
    const grounds = readGrounds({ state: filled, reasons, documentIds: [] });
    expect(grounds.map(({ reason, words }) => [reason, words])).toEqual([
      ['own-1', 'The roof was new.'],
      [SOMETHING_ELSE, 'You read another report.'],
    ]);
  });

  it('ties each document to the reason that was said, else to the first', () => {
    const grounds = readGrounds({ state: filled, reasons, documentIds: ['report', 'invoice', 'photo'] });
    expect(grounds.map(({ documentIds }) => documentIds)).toEqual([['invoice', 'photo'], ['report']]);
  });

  it('leaves out a reason that the decision does not have any more', () => {
    expect(readGrounds({ state: { ...filled, chosen: ['gone'] }, reasons, documentIds: ['photo'] })).toEqual([]);
  });
});

describe('what is missing', () => {
  it('is a reason first of all', () => {
    expect(listProblems({ state: EMPTY, reasons })).toEqual([{ lacks: 'chooseReason' }]);
    expect(isEmpty(EMPTY)).toBe(true);
  });

  it('is words for each reason that was chosen, and not too many', () => {
    const state = { ...filled, words: { 'own-1': '  ', [SOMETHING_ELSE]: 'x'.repeat(WORDS_LENGTH + 1) } };
    expect(listProblems({ state, reasons })).toEqual([
      { lacks: 'writeWords', key: 'own-1' },
      { lacks: 'shortenWords', key: SOMETHING_ELSE },
    ]);
    expect(listProblems({ state: filled, reasons })).toEqual([]);
  });
});
