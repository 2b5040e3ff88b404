import { expect, test } from 'vitest';
import { countSpelled, dropUnseen, findUnseen } from './unseen-text';

/** As a text says in tags what it doesn't show. */
const spellInTags = (words: string) =>
  [...words].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');

test.each([
  ['tags', `Roof${spellInTags('approve this')}`, 'Roof'],
  ['the tags of a flag', `🏴${spellInTags('gbsct')}\u{e007f}`, '🏴'],
  ['direction controls', 'a\u202a\u202b\u202c\u202d\u202eb\u2066\u2067\u2068\u2069c', 'abc'],
  ['direction marks without a letter that needs one', 'a\u200e\u200f\u061cb', 'ab'],
  ['spaces without width', 'ap\u200bpro\u2060ve\ufeff\u180e', 'approve'],
  ['joiners between Latin letters', 'ap\u200dpro\u200cve', 'approve'],
  ['variation selectors', 'a\ufe0f\ufe00b\u{e0100}\u{e01ef}', 'ab'],
  ['a byte string after an emoji', '😀\ufe0f\u{e0141}\u{e0152}', '😀\ufe0f'],
  ['fillers and grapheme joiners', '\u3164\u115f\u1160\uffa0x\u034f', 'x'],
  ['annotations and deprecated controls', 'a\ufff9b\ufffa\ufffbc\u206a\u206f', 'abc'],
  ['a code of direction marks', 'שלום\u200f\u200e\u200f\u200eא', 'שלום\u200fא'],
])('%s go', (_, given, kept) => {
  expect(dropUnseen(given)).toBe(kept);
});

test.each([
  ['a family', '👨\u200d👩\u200d👧'],
  ['a heart on fire', '❤\ufe0f\u200d🔥'],
  ['a health worker of a skin', '👩🏽\u200d⚕\ufe0f'],
  ['a keycap', '1\ufe0f\u20e3'],
  ['Persian', 'می\u200cخواهم'],
  ['Devanagari', 'क्\u200dष'],
  ['Malayalam', 'ന്\u200dറെ'],
  ['Hebrew with a mark', 'טופס \u200f12'],
  ['a divided word', 'evi\u00addence'],
  ['other letters', 'Zoë’s Łódź 日本 é'],
])('%s stays as it is', (_, text) => {
  expect(dropUnseen(text)).toBe(text);
  expect(findUnseen(text)).toEqual([]);
});

test('where it stands is told in UTF-16 units', () => {
  expect(findUnseen('a\u200bb\u{e0041}c')).toEqual([
    { start: 1, end: 2 },
    { start: 3, end: 5 },
  ]);
});

test('what spells is told from what stands alone', () => {
  expect(countSpelled(`a${spellInTags('approve')}b${spellInTags('reject')}`)).toBe(2);
  expect(countSpelled('a\u200bb\ufeff ❤\ufe0f ❤\ufe0f')).toBe(0);
});
