import type { SharedReading, SpeltLetter } from './spell-readings';

export const CURRENCY = /[£€¥]/;
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
    const counterpart = tesseract?.counterparts[index] ?? null;
    const spelt = counterpart && isMissing(counterpart.text, own) ? counterpart.text : own;
    const belonging = tesseract?.belonging[index] ?? [];
    const place = counterpart ? belonging.indexOf(counterpart) : -1;
    const signs = (from: SpeltLetter[]) => from.filter(isSign).map((sign) => sign.text);
    text += [...signs(belonging.slice(0, Math.max(0, place))), spelt, ...signs(belonging.slice(place + 1))].join('');
  }
  return text;
}

function isSign({ text, confidence }: SpeltLetter): boolean {
  return CURRENCY.test(text) && confidence >= SURE_SIGN;
}

/** Whether tesseract's letter is one that the second engine's alphabet lacks, for the one that it took instead. */
export function isMissing(theirs: string, own: string): boolean {
  if (CURRENCY.test(theirs)) return true;
  const bare = theirs.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== theirs && bare.toLowerCase() === own.toLowerCase();
}
