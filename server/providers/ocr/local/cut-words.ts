import type { LineOfWords } from './compose-page';
import type { JudgedChar, PageSource } from './judged-char';
import { findCharsOfWords } from './words-on-page';

/** A part of a word is not to be taken for the whole. */
const CUT_CONFIDENCE = 0.5;

/** Lowers the confidence of words of which only a part is seen: their other letters lie under a bar, say. */
export function doubtCutWords(
  source: PageSource,
  { lines, judged }: { lines: LineOfWords[]; judged: JudgedChar[] },
): void {
  const edges = judged.filter(
    (char, index) => char.verdict === 'seen' && [judged[index - 1], judged[index + 1]].some(isHidden),
  );
  for (const word of findCharsOfWords(lines, edges, source).keys())
    word.confidence = Math.min(word.confidence, CUT_CONFIDENCE);
}

function isHidden(char: JudgedChar | undefined): boolean {
  return char?.verdict === 'hidden' || char?.verdict === 'covered';
}
