import { distance } from 'fastest-levenshtein';

/** What a second reading says of a word: the same, something else, or too little to tell. */
export type Agreement = 'same' | 'other' | 'unsure';

/** Letters that recognisers take for digits, and digits for letters: no disagreement. */
const LOOK_ALIKE: Record<string, string> = {
  o: '0',
  q: '0',
  d: '0',
  l: '1',
  i: '1',
  j: '1',
  t: '1',
  z: '2',
  s: '5',
  g: '9',
  b: '8',
};
/** Of a word without digits: a letter or two are a recogniser's slip. */
const MIN_LETTERS_APART = 2;
const MIN_SHARE_APART = 0.34;

/**
 * Compares a word of a text layer with what a recogniser read in its place, punctuation and case aside. In digits each
 * one counts; a word of letters is another only where it differs by more than slips do.
 */
export function compareReadings(layer: string, read: string): Agreement {
  const [a, b] = [fold(layer), fold(read)];
  // The recogniser knows Latin letters alone.
  if (a === '' || b === '' || /[^\p{Script=Latin}\p{Nd}]/u.test(a)) return 'unsure';
  if (mapLookAlikes(a) === mapLookAlikes(b)) return 'same';
  if (/\d/.test(a)) return compareDigits(a, b);
  const apart = distance(a, b);
  if (apart >= MIN_LETTERS_APART && apart >= Math.max(a.length, b.length) * MIN_SHARE_APART) return 'other';
  return 'unsure';
}

/** Digits stand against digits: where the second reading has a letter or nothing, it may have slipped. */
function compareDigits(a: string, b: string): Agreement {
  const [digits, others] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  if (a.length !== b.length) return digits.length === others.length && digits !== others ? 'other' : 'unsure';
  for (let index = 0; index < a.length; index += 1) {
    const [one, other] = [a[index] ?? '', b[index] ?? ''];
    if (one !== other && /\d/.test(one) && /\d/.test(other)) return 'other';
  }
  // Letters beside digits that were read right are slips.
  return digits === others ? 'same' : 'unsure';
}

/** Without case, accents and all but letters and digits. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase();
  return plain.replace(/ß/g, 'ss').replace(/[^\p{L}\p{Nd}]/gu, '');
}

function mapLookAlikes(text: string): string {
  return [...text].map((letter) => LOOK_ALIKE[letter] ?? letter).join('');
}
