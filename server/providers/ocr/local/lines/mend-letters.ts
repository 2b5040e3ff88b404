import type { KnowsWord } from './known-words';

/** Digits that look like letters, alone in a word that needs three letters at least to be told from a code. */
const LIKE_LETTERS = /[01]/g;
const LETTERS = /\p{L}/gu;
const LEAST_LETTERS = 3;

/** Whether a part of a word is letters but for some that may be 0 or 1: "H00K", "Detai1". */
export function hasDigitsForLetters(part: string): boolean {
  const rest = part.replace(LIKE_LETTERS, '');
  return (
    rest !== part && /^\p{L}+$/u.test(rest) && rest.length >= Math.max(LEAST_LETTERS - 1, part.length - rest.length)
  );
}

/** Spells 0 and 1 among letters as the letters they look like, where that makes a word of the language; null elsewhere. */
export function mendLetters(text: string, isKnown: KnowsWord): string | null {
  let isMended = false;
  const mended = text.replace(/[\p{L}01]+(?:['’][\p{L}01]{1,2})?/gu, (part) => {
    if (!/[01]/.test(part) || (part.match(LETTERS)?.length ?? 0) < LEAST_LETTERS - 1) return part;
    const isUpper = !/\p{Ll}/u.test(part);
    const word = part.replaceAll('0', isUpper ? 'O' : 'o').replaceAll('1', isUpper ? 'I' : 'l');
    if (word.length < LEAST_LETTERS || !isKnown(word)) return part;
    isMended = true;
    return word;
  });
  return isMended ? mended : null;
}
