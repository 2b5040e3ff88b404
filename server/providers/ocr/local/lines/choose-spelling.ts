/** One reading of a word; confidence 0 to 1. */
export type Spelling = { text: string; confidence: number; engine: 'tesseract' | 'second' };

/** An engine that reads the same twice is a little surer, and no second witness. */
const SAME_AGAIN = 0.3;
/** A page is read by lines because tesseract was unsure of it. */
const WEIGHTS = { tesseract: 0.9, second: 1 };
/** A word of the language against a string that is none weighs as much as this share of a reading. */
const PLAUSIBILITY = 0.4;

/** Chooses among several readings of a word: what the engines agree on or are surest of, and what could be a word or a figure. */
export function chooseSpelling(
  spellings: readonly Spelling[],
  rate: (text: string) => number,
): { text: string; confidence: number } | null {
  let best: { text: string; confidence: number; weight: number } | null = null;
  for (const text of new Set(spellings.map((spelling) => spelling.text))) {
    const own = spellings.filter((spelling) => spelling.text === text);
    const weight = weigh(own, 'tesseract') + weigh(own, 'second') + PLAUSIBILITY * rate(text);
    if (!best || weight > best.weight)
      best = { text, confidence: Math.max(...own.map((spelling) => spelling.confidence)), weight };
  }
  return best && { text: best.text, confidence: best.confidence };
}

function weigh(spellings: readonly Spelling[], engine: Spelling['engine']): number {
  const [surest = 0, ...rest] = spellings
    .filter((spelling) => spelling.engine === engine)
    .map((spelling) => spelling.confidence)
    .sort((a, b) => b - a);
  return WEIGHTS[engine] * (surest + SAME_AGAIN * (rest[0] ?? 0));
}
