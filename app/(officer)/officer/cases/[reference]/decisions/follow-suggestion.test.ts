import { describe, expect, it } from 'vitest';
import { emptyForm } from './decision-form';
import { followSuggestion } from './follow-suggestion';

const monday = '2026-12-07';
const thursday = '2026-12-10';
const before = emptyForm({
  reasons: ['late'],
  requested: ['ticket', 'hotel'],
  words: 'Whose?\nWhen?',
  answerBy: monday,
});
const now = emptyForm({ reasons: ['too-far'], requested: ['hotel', 'menu'], words: 'When?\nWhy?', answerBy: thursday });

describe('followSuggestion', () => {
  it('puts what is suggested now in the place of what nobody touched, and leaves all else', () => {
    const entered = { ...before, note: 'A word', otherReason: 'Words', overrides: { address: 'I rang.' } };
    expect(followSuggestion({ entered, before, now })).toEqual({
      ...now,
      note: 'A word',
      otherReason: 'Words',
      overrides: { address: 'I rang.' },
    });
  });

  it.each([
    [
      'a tick that was set',
      { requested: ['ticket', 'hotel', 'receipts'] },
      { requested: ['hotel', 'receipts', 'menu'] },
    ],
    ['a tick that was taken away', { requested: ['ticket'] }, { requested: ['menu'] }],
    ['a reason of the officer’s own', { reasons: ['late', 'other'] }, { reasons: ['other', 'too-far'] }],
    ['a point that was added', { words: 'Whose?\nWhen?\nHow?' }, { words: 'When?\nHow?\nWhy?' }],
    ['a point in other words', { words: 'Whose is it?\nWhen?' }, { words: 'Whose is it?\nWhen?\nWhy?' }],
    ['a point that was taken out', { words: 'Whose?' }, { words: 'Why?' }],
    ['another day', { respondBy: '2026-12-24' }, { respondBy: '2026-12-24' }],
  ])('keeps %s', (_what, changed, kept) => {
    expect(followSuggestion({ entered: { ...before, ...changed }, before, now })).toMatchObject(kept);
  });

  it('lets an amount follow that is still the one worked out, and keeps another', () => {
    const follow = (award: string | null) =>
      followSuggestion({
        entered: { ...before, award },
        before: { ...before, award: '£5.00' },
        now: { ...now, award: '£4.00' },
      }).award;
    expect([follow('£5.00'), follow('£4.50'), follow(null)]).toEqual(['£4.00', '£4.50', null]);
  });

  it('leaves every sign of the words where nothing else is suggested', () => {
    const entered = { ...before, words: 'Whose?\n\nWhen? ' };
    expect(followSuggestion({ entered, before, now: before })).toEqual(entered);
  });
});
