import type { SharedReading, SpeltLetter } from './spell-readings';

const CURRENCY = /[£€¥]/;
/** Below this a sign that only tesseract has is a smudge. */
const SURE_SIGN = 0.5;

/** Spells a word of the second engine with what its alphabet lacks, £, € and accents, where tesseract has it. */
export function spellWithMissing(
  letters: readonly SpeltLetter[],
  indexes: readonly number[],
  tesseract: SharedReading | null,
): string {
  let text = '';
  for (const index of indexes) {
    const own = letters[index]?.text ?? '';
    const theirs = tesseract?.counterparts[index]?.text;
    text += theirs !== undefined && isMissing(theirs, own) ? theirs : own;
  }
  const first = tesseract?.belonging[indexes[0] ?? -1]?.[0];
  const last = tesseract?.belonging[indexes.at(-1) ?? -1]?.at(-1);
  if (first && isSign(first) && !CURRENCY.test(text)) return first.text + text;
  if (last && isSign(last) && !CURRENCY.test(text)) return text + last.text;
  return text;
}

function isSign({ text, confidence }: SpeltLetter): boolean {
  return CURRENCY.test(text) && confidence >= SURE_SIGN;
}

/** The plain reading's letter is one that the second engine's alphabet lacks, for the one that it took instead. */
function isMissing(theirs: string, own: string): boolean {
  if (CURRENCY.test(theirs)) return true;
  const bare = theirs.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== theirs && bare.toLowerCase() === own.toLowerCase();
}
