import { createHash } from 'node:crypto';

const BITS = 64;

/** The first 64 bits of a word's SHA-256. */
const hash64 = (word: string): bigint => createHash('sha256').update(word).digest().readBigUInt64BE();

/** As Postgres takes it for a bigint. */
export const hashMark = (mark: string): bigint => BigInt.asIntN(BITS, hash64(mark));

/**
 * A set of words as 64 bits: the more words two sets share, the fewer of them differ (simhash). As a string of 0 and 1. Null for too few
 * words to tell anything by.
 */
export function sketchWords(words: ReadonlySet<string>, { least }: { least: number }): string | null {
  if (words.size < least) return null;
  const sums = new Array<number>(BITS).fill(0);
  for (const word of words) {
    const bits = hash64(word).toString(2).padStart(BITS, '0');
    for (let at = 0; at < BITS; at += 1) sums[at] = (sums[at] ?? 0) + (bits[at] === '1' ? 1 : -1);
  }
  return sums.map((sum) => (sum > 0 ? '1' : '0')).join('');
}
