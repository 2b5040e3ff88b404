import type { KnowsWord } from './known-words';

/** Shorter strings of letters and digits are codes: a list of words knows almost any four letters, and a postcode is four. */
const LEAST = 5;

/** Whether a part of a word is letters but for some that may be 0 or 1: "B00KS", "Detai1". */
export function hasDigitsForLetters(part: string): boolean {
  const rest = part.replace(/[01]/g, '');
  return rest !== part && part.length >= LEAST && /^\p{L}+$/u.test(rest) && rest.length >= part.length / 2;
}

/**
 * Spells 0 and 1 as the letters that they look like, where that makes a word of the language; null elsewhere. Behind a capital they
 * must have a letter after them: capitals and a number are a code.
 */
export function mendLetters(text: string, isKnown: KnowsWord): string | null {
  let isMended = false;
  const mended = text.replace(/[\p{L}01]+(?:['’][\p{L}01]{1,2})?/gu, (part) => {
    const isCode = /^[01]|\p{Lu}[01]+$/u.test(part);
    if (part.length < LEAST || isCode || !/\p{L}['’]?[01]/u.test(part)) return part;
    const isUpper = !/\p{Ll}/u.test(part);
    const word = part.replaceAll('0', isUpper ? 'O' : 'o').replaceAll('1', isUpper ? 'I' : 'l');
    if (!isKnown(word)) return part;
    isMended = true;
    return word;
  });
  return isMended ? mended : null;
}

/** One stroke each: on a poor picture they are told apart by the word that they stand in. */
const STROKES = ['i', 'l', 'I'];
/** Shorter names look like a word too often: "Maila" and "Malla". */
const LEAST_WITH_STROKES = 6;

/**
 * Spells an i, l or I as another of the three, where that makes a word of the language of what is none: "Chocoiate", "CorneIl".
 * Null elsewhere, and where more than one word could be meant. Capitals alone have no such strokes.
 */
export function mendStrokes(text: string, isKnown: KnowsWord): string | null {
  let isMended = false;
  const mended = text.replace(/\p{L}+(?:['’]\p{L}{1,2})?/gu, (part) => {
    if (part.length < LEAST_WITH_STROKES || !/\p{Ll}/u.test(part) || isKnown(part)) return part;
    const words = [...part].flatMap((letter, at) => {
      if (!STROKES.includes(letter)) return [];
      const others = STROKES.filter((other) => other !== letter && (other !== 'I' || at === 0));
      return others.map((other) => part.slice(0, at) + other + part.slice(at + 1)).filter(isKnown);
    });
    const [word] = words;
    if (word === undefined || words.length > 1) return part;
    isMended = true;
    return word;
  });
  return isMended ? mended : null;
}
