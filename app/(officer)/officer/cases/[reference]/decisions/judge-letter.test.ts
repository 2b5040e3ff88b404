import { describe, expect, it } from 'vitest';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { doubtLetter, doubtSum, judgeLetter } from './judge-letter';

const settled = { isTyping: false, isPlaceholder: false, isLoading: false };
const whole = { text: 'Dear Robin', isLetterEdited: false, needsSums: false, ...settled, fits: true };
const gap = { ...whole, text: `Your claim of ${TO_COMPLETE}` };

describe('judgeLetter', () => {
  it.each([
    ['whole', whole, { isFollowing: false, isIncomplete: false }],
    ['with a gap', gap, { isFollowing: false, isIncomplete: true }],
    ['empty', { ...whole, text: ' \n' }, { isFollowing: false, isIncomplete: true }],
    ['not there yet', { ...whole, text: null }, { isFollowing: false, isIncomplete: false }],
    // Whole or not, it is not the one that goes out: neither its notice nor its button speak of that one.
    ['of the choice before', { ...whole, isPlaceholder: true }, { isFollowing: true, isIncomplete: false }],
    ['of the choice before, with a gap', { ...gap, isPlaceholder: true }, { isFollowing: true, isIncomplete: false }],
    ['of the words before', { ...gap, isTyping: true }, { isFollowing: true, isIncomplete: false }],
    // Never asked for, so nothing is waited for: a press leads to the field that is too long.
    ['not asked for', { ...gap, isPlaceholder: true, fits: false }, { isFollowing: false, isIncomplete: false }],
    // The officer's own follows nothing.
    [
      'own, while a reason is typed',
      { ...whole, isLetterEdited: true, isTyping: true },
      { isFollowing: false, isIncomplete: false },
    ],
    [
      'own, with a gap, while a reason is typed',
      { ...gap, isLetterEdited: true, isTyping: true, isPlaceholder: true },
      { isFollowing: false, isIncomplete: true },
    ],
  ])('%s', (_name, shown, judged) => expect(judgeLetter(shown)).toMatchObject(judged));

  const own = { ...whole, isLetterEdited: true };
  it.each([
    ['nothing, once it is known', whole, false],
    ['the letter of what was just typed', { ...whole, isTyping: true }, true],
    ['the letter of another choice', { ...whole, isPlaceholder: true }, true],
    ['the letter of other facts', { ...whole, isLoading: true }, true],
    // What it may be held against is on its way: a tick for a doubt could otherwise be passed by.
    ['the amount that an own letter is held against', { ...own, needsSums: true, isLoading: true }, true],
    ['the amount, as it was just typed', { ...own, needsSums: true, isTyping: true }, true],
    ['nothing for an own letter of a decision that pays nothing', { ...own, isLoading: true }, false],
    ['nothing that was never asked for', { ...whole, isLoading: true, fits: false }, false],
  ])('deciding waits for %s', (_what, shown, isAwaited) => expect(judgeLetter(shown)).toMatchObject({ isAwaited }));
});

describe('doubtLetter', () => {
  it.each([
    ['begun as one for this decision', 'rejected', null],
    ['begun as one for another', 'approved', 'other'],
    ['of which nobody knows what it began as', null, 'unknown'],
  ] as const)('an own letter %s', (_name, begunFor, doubt) => {
    expect(doubtLetter({ begunFor, outcome: 'rejected' })).toBe(doubt);
  });
});

describe('doubtSum', () => {
  const sums = { paid: '£3,000.00', others: ['£4,612.00'] };
  it.each([
    ['names the one before', 'We pay you £4,612.00.', sums, { named: '£4,612.00', paid: '£3,000.00' }],
    ['names both', 'We pay you £3,000.00, not £4,612.00.', sums, null],
    ['names none', 'We pay.', sums, null],
    ['names the one that is paid', 'We pay you £3,000.00.', { ...sums, others: [] }, null],
    ['is for a decision that pays nothing', 'We pay you £4,612.00.', null, null],
  ])('an own letter that %s', (_name, text, given, doubt) => expect(doubtSum({ text, sums: given })).toEqual(doubt));
});
