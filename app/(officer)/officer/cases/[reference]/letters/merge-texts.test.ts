import { describe, expect, it } from 'vitest';
import { mergeTexts } from './merge-texts';

const base = 'Dear Ada,\n\nWe pay £100.\n\nYours\nOffice';

describe('mergeTexts', () => {
  it('takes their changes where mine are elsewhere', () => {
    const mine = base.replace('Dear Ada', 'Dear Mrs Lovelace');
    const theirs = base.replace('£100', '£250');
    expect(mergeTexts({ base, mine, theirs })).toEqual({
      text: 'Dear Mrs Lovelace,\n\nWe pay £250.\n\nYours\nOffice',
      clashes: [],
    });
  });

  it('keeps my line where both changed it, and says what theirs was', () => {
    const mine = base.replace('We pay £100.', 'We pay £100 on Friday.');
    const theirs = base.replace('£100', '£250').replace('Office', 'Claims office');
    expect(mergeTexts({ base, mine, theirs })).toEqual({
      text: 'Dear Ada,\n\nWe pay £100 on Friday.\n\nYours\nClaims office',
      clashes: [{ mine: 'We pay £100 on Friday.', theirs: 'We pay £250.' }],
    });
  });

  it.each([
    ['nothing of mine', { base, mine: base, theirs: 'Quite another letter' }, 'Quite another letter'],
    ['nothing of theirs', { base, mine: 'My own letter', theirs: base }, 'My own letter'],
    ['the same change', { base, mine: 'One letter', theirs: 'One letter' }, 'One letter'],
    ['lines added at both ends', { base, mine: `${base}\nPS`, theirs: `Date\n${base}` }, `Date\n${base}\nPS`],
    ['no draft before', { base: '', mine: 'Mine', theirs: '' }, 'Mine'],
  ])('%s', (_name, texts, text) => expect(mergeTexts(texts)).toEqual({ text, clashes: [] }));

  it('never drops a line that I typed', () => {
    const mine = `${base}\nTyped by me.`;
    const theirs = 'Dear Ada,\n\nSomething else.\n\nYours\nOffice\nAnother ending';
    const { text, clashes } = mergeTexts({ base, mine, theirs });
    expect(text).toContain('Typed by me.');
    expect(text).toContain('Something else.');
    expect(clashes).toEqual([{ mine: 'Typed by me.', theirs: 'Another ending' }]);
  });
});
