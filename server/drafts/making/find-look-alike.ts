/**
 * Cyrillic and Greek letters that look like Latin ones. In a Latin word one of them is a trick, or a typist's slip: what searches,
 * comparisons and rules make of the word is not what a reader sees.
 */
const ALIKE = 'АВЕЅІЈКМНОРСТУХЬЗаеѕіјорсухԁɡһӏѡАΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχω';
/** A unit such as "µm" is no word of three letters with two Latin ones. */
const MIXED = new RegExp(`^(?=.*\\p{Script=Latin}.*\\p{Script=Latin})(?=.*[${ALIKE}])`, 'u');
/** Longer ones are no words, and need no look. */
const LONGEST_WORD = 60;

/** The first word of a text that is written with letters of two alphabets that look alike; null where there is none. */
export function findLookAlike(text: string): string | null {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{3,}/gu))
    if (word.length <= LONGEST_WORD && MIXED.test(word)) return word;
  return null;
}
