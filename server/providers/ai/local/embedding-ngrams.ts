import { EMBEDDING_DIMENSIONS } from '@/server/providers/ai/contract';
import { findConcept } from '@/server/providers/ai/local/lexicon';

// Words carry the meaning; pairs add order, and 4-grams forgive a misread letter, but there are far more of them.
const WORD_WEIGHT = 1;
const PAIR_WEIGHT = 0.5;
const GRAM_WEIGHT = 0.25;
const CONCEPT_WEIGHT = 1;
const GRAM_LENGTH = 4;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** In every letter, whatever it is about. */
const COMMON = new Set(
  (
    'a an and are as at be been but by can do for from had has have he her his i if in is it its me my no not of on or our ' +
    'please she so that the their them there they this to was we were which who will with would you your'
  ).split(' '),
);

/**
 * A unit-length vector of 512 numbers by signed feature hashing; the same text always gives the same one. It measures
 * likeness of words, not of meaning. A text without letters or digits gets one fixed unit vector, so that empty pages
 * are like each other and like nothing else in particular.
 */
export function embedByNgrams(text: string): number[] {
  const vector = new Float64Array(EMBEDDING_DIMENSIONS);
  // Every number reads alike: two invoices are no less alike for their amounts.
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu) ?? ['(empty)'];
  let previous = '';
  for (const token of words) {
    const word = /^\p{N}/u.test(token) ? '0' : token;
    addGrams(vector, ` ${word} `);
    if (COMMON.has(word)) continue;
    add(vector, hash(`w ${word}`), WORD_WEIGHT);
    if (previous) add(vector, hash(`p ${previous} ${word}`), PAIR_WEIGHT);
    const concept = findConcept(word);
    if (concept) add(vector, hash(`c ${concept}`), CONCEPT_WEIGHT);
    previous = word;
  }
  return toUnit(vector);
}

function addGrams(vector: Float64Array, padded: string): void {
  for (let at = 0; at + GRAM_LENGTH <= padded.length; at++) {
    let value = FNV_OFFSET;
    for (let unit = at; unit < at + GRAM_LENGTH; unit++) value = Math.imul(value ^ padded.charCodeAt(unit), FNV_PRIME);
    add(vector, mix(value), GRAM_WEIGHT);
  }
}

/** One bit of the hash chooses the sign, so that features that collide cancel out on average. */
function add(vector: Float64Array, hashed: number, weight: number): void {
  const index = hashed % EMBEDDING_DIMENSIONS;
  vector[index] = (vector[index] ?? 0) + (hashed >>> 31 ? -weight : weight);
}

function hash(text: string): number {
  let value = FNV_OFFSET;
  for (let unit = 0; unit < text.length; unit++) value = Math.imul(value ^ text.charCodeAt(unit), FNV_PRIME);
  return mix(value);
}

/** FNV's low bits hardly mix for short inputs; this is MurmurHash3's finish. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The root damps what a text repeats: "total" ten times is not ten times as telling. */
function toUnit(vector: Float64Array): number[] {
  const damped = Array.from(vector, (value) => Math.sign(value) * Math.sqrt(Math.abs(value)));
  const length = Math.hypot(...damped);
  // Features can cancel out exactly only in texts of a few characters; those count as empty.
  return length > 0 ? damped.map((value) => value / length) : embedByNgrams('');
}
