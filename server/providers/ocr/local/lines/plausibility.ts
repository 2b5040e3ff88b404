import type { KnowsWord } from './known-words';
import { hasDigitsForLetters } from './mend-letters';

/** From a jumble, 0, to a word of the language or a well-formed figure, 2. */
const WELL_FORMED = 2;
const KNOWN_WITHIN = 1.8;
const FIGURES = 1.2;
const UNKNOWN = 1;
const CODE = 0.8;
const STRANGE_CAPITALS = 0.7;
const NO_LETTER = 0.5;
const MIXED_CODE = 0.4;
const DIGITS_FOR_LETTERS = 0.3;
const JUMBLE = 0.2;
/** Of shorter ones a list of words knows almost any. */
const LEAST_KNOWN = 3;

const WORD = /^\p{L}+(['’]\p{L}{1,2})?$/u;
const USUAL_CAPITALS = /^(\p{Lu}+|\p{Ll}+|(Ma?c)?\p{Lu}\p{Ll}+)(['’]\p{L}+)?$/u;
const AMOUNT = /^[-+]?(\d+|\d{1,3}([.,]\d{3})+)([.,]\d{1,2})?%?$/;
const DATE = /^\d{1,4}([/.:-])\d{1,2}\1\d{1,4}$/;
const TIME = /^\d{1,2}:\d\d(:\d\d)?([AP]\.?M)?$/i;
/** Tills print a letter for the rate of tax right behind an amount. */
const MARKED_AMOUNT = /^\d+[.,]\d\d\p{Lu}{1,2}$/u;

/** Rates how likely somebody printed this: readings of a poor picture put digits among letters, and letters among digits. */
export function ratePlausibility(text: string, isKnown: KnowsWord): number {
  const bare = text.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}%])[^\p{L}\p{N}%]+$/gu, '');
  if (bare === '') return NO_LETTER;
  if (WORD.test(bare)) {
    if (bare.length < LEAST_KNOWN) return UNKNOWN;
    if (!USUAL_CAPITALS.test(bare)) return STRANGE_CAPITALS;
    return isKnown(bare) ? WELL_FORMED : UNKNOWN;
  }
  if (/^\p{N}$/u.test(bare)) return UNKNOWN;
  if ([AMOUNT, MARKED_AMOUNT, DATE, TIME].some((form) => form.test(bare))) return WELL_FORMED;
  const parts = bare.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  return Math.min(...parts.map((part) => ratePart(part, isKnown)));
}

function ratePart(part: string, isKnown: KnowsWord): number {
  if (/^\p{N}+$/u.test(part)) return FIGURES;
  if (/^\p{L}+$/u.test(part)) return part.length >= LEAST_KNOWN && isKnown(part) ? KNOWN_WITHIN : UNKNOWN;
  if (hasDigitsForLetters(part)) return DIGITS_FOR_LETTERS;
  const changes = part.replace(/\p{L}+/gu, 'a').replace(/\p{N}+/gu, '1').length - 1;
  if (changes === 1) return CODE;
  return changes === 2 ? MIXED_CODE : JUMBLE;
}
