import { UNSEEN_SET } from '@/server/platform/unseen-text';

/** Text as it is searched; `starts[i]` is the UTF-16 offset in the original of the i-th letter, and `ends[i]` the one behind it. */
export type FoldedLetters = { folded: string; starts: number[]; ends: number[] };

/** Letters of other alphabets, and the Latin ones that a reader takes them for. */
const ALIKE = new Map(
  [
    ['аɑαа', 'a'],
    ['вβ', 'b'],
    ['сϲ', 'c'],
    ['ԁ', 'd'],
    ['еεё', 'e'],
    ['ɡ', 'g'],
    ['һн', 'h'],
    ['іιїı', 'i'],
    ['ј', 'j'],
    ['кκ', 'k'],
    ['ӏ', 'l'],
    ['м', 'm'],
    ['пη', 'n'],
    ['оοσ', 'o'],
    ['рρ', 'p'],
    ['ѕ', 's'],
    ['тτ', 't'],
    ['υ', 'u'],
    ['ѵν', 'v'],
    ['ѡω', 'w'],
    ['хχ', 'x'],
    ['уγ', 'y'],
    ['‘’´`', "'"],
    ['“”«»„', '"'],
    ['‐‑–—−', '-'],
  ].flatMap(([letters = '', latin = '']) => [...letters].map((letter) => [letter, latin] as const)),
);

const UNSEEN = new RegExp(`[${UNSEEN_SET}]`, 'u');
const MARK = /\p{M}/gu;

/**
 * Small letters without accents, each white space one blank, a word that a line's end divides in one piece, and letters of other alphabets as
 * the Latin ones that they look like. Round the words of another alphabet that makes nonsense, which nobody looks for.
 */
export function foldLetters(text: string): FoldedLetters {
  const found: FoldedLetters = { folded: '', starts: [], ends: [] };
  const letters: string[] = [];
  for (let at = 0; at < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + letter.length;
    const divided = /^[-\u00ad‐]\s{1,3}(?=\p{Ll})/u.exec(text.slice(at, at + 5));
    if (divided && /\p{L}/u.test(text.charAt(at - 1))) {
      at += divided[0].length;
      continue;
    }
    for (const folded of foldLetter(letter)) {
      if (folded === ' ' && (letters.length === 0 || letters.at(-1) === ' ')) continue;
      letters.push(folded);
      found.starts.push(at);
      found.ends.push(end);
    }
    at = end;
  }
  found.folded = letters.join('');
  return found;
}

function foldLetter(letter: string): string {
  if (/\s/.test(letter)) return ' ';
  if (UNSEEN.test(letter)) return '';
  if (letter === 'ß') return 'ss';
  // Full width letters and those of mathematics are letters; what is no letter alone stays as it is.
  const plain = letter.normalize('NFKD').replace(MARK, '').toLowerCase();
  return [...plain].map((one) => ALIKE.get(one) ?? one).join('');
}
