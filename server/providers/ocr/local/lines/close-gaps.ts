import type { KnowsWord } from './known-words';
import { findAdvance } from './part-words';
import type { PlacedLetter } from './spell-readings';

/** A word falls into this many pieces at most before it is beyond mending. */
const MAX_PIECES = 4;
/** Shorter pieces say nothing: a list of words knows almost any two letters. */
const LEAST_WORD = 3;
const LEAST_WHOLE = 4;
/** Letters that stand farther apart, in usual distances, have a space between them that the second engine dropped. */
const MAX_DISTANCE = 1.4;
/** An address of mail or of the web, from its @ or its www to its last part. */
const ADDRESS = /^([^\s@]+@|www\.)[^\s@]+\.\p{L}{2,}$/iu;

/**
 * Joins pieces that make a word of the language together and are not all words by themselves, or that make an address, where the
 * second engine saw no space: tesseract sees some within words whose letters are broken or wide apart. Takes and gives indexes of
 * letters.
 */
export function closeGaps(
  words: readonly number[][],
  letters: readonly PlacedLetter[],
  isKnown: KnowsWord,
): number[][] {
  const spell = (indexes: readonly number[]) => indexes.map((index) => letters[index]?.text ?? '').join('');
  const advance = findAdvance(letters);
  const isApart = (before: PlacedLetter | undefined, after: PlacedLetter | undefined) =>
    before?.word !== after?.word || (after?.at ?? 0) - (before?.at ?? 0) > MAX_DISTANCE * advance;
  const isWord = (text: string, least: number) => {
    const [bare = ''] = text.match(/^\p{L}+(?=[.,:;]?$)/u) ?? [];
    return bare.length >= least && isKnown(bare);
  };
  const closed: number[][] = [];
  for (let next = 0; next < words.length; ) {
    let taken = 1;
    for (let count = 2; count <= MAX_PIECES && next + count <= words.length; count += 1) {
      const pieces = words.slice(next, next + count);
      const [last, added] = pieces.slice(-2);
      if (isApart(letters[last?.at(-1) ?? 0], letters[added?.[0] ?? 0])) break;
      const isOneWord = isWord(spell(pieces.flat()), LEAST_WHOLE);
      if (isOneWord && !pieces.every((piece) => isWord(spell(piece), LEAST_WORD))) taken = count;
      if (isCutAddress(spell(pieces.slice(0, -1).flat()), spell(added ?? []))) taken = count;
    }
    closed.push(words.slice(next, next + taken).flat());
    next += taken;
  }
  return closed;
}

/** Whether an address was cut before or behind a point; the point behind a whole one ends a sentence. */
function isCutAddress(before: string, after: string): boolean {
  if (!ADDRESS.test(before + after)) return false;
  return after.startsWith('.') || (before.endsWith('.') && !ADDRESS.test(before.slice(0, -1)));
}
