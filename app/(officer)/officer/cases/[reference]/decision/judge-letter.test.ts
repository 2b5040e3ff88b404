import { describe, expect, it } from 'vitest';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { doubtLetter, judgeLetter } from './judge-letter';

const whole = { text: 'Dear Robin', isLetterEdited: false, isTyping: false, isPlaceholder: false, fits: true };
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
  ])('%s', (_name, shown, judged) => expect(judgeLetter(shown)).toEqual(judged));
});

describe('doubtLetter', () => {
  it.each([
    ['a letter drafted for this decision', { letter: 'Dear Robin', letterFor: 'rejected' as const }, null],
    ['one drafted for another', { letter: 'Dear Robin', letterFor: 'approved' as const }, 'other'],
    ['a draft without a letter', { letter: '', letterFor: 'rejected' as const }, 'undrafted'],
    ['no draft', null, null],
  ])('an own letter beside %s', (_name, draft, doubt) => {
    expect(doubtLetter({ draft, outcome: 'rejected' })).toBe(doubt);
  });
});
