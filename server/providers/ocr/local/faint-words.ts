import type { LineOfWords } from './compose-page';
import type { Difference, PixelBox } from './difference';
import type { JudgedChar, PageSource } from './judged-char';
import { findCharsOfWords } from './words-on-page';

/** In levels of 255: on white a contrast of 1.3 : 1, which a person finds who looks for it. */
const FAINT_LEVELS = 30;
const FAINT_CONFIDENCE = 0.5;

/** Lowers the confidence of words so faint that most people overlook them. */
export function doubtFaintWords(
  source: PageSource,
  { lines, judged, ink }: { lines: LineOfWords[]; judged: JudgedChar[]; ink: Difference },
): void {
  for (const [word, chars] of findCharsOfWords(lines, judged, source)) {
    const isPlain = chars.some(({ pixels }) => pixels && reaches(ink, pixels));
    if (!isPlain) word.confidence = Math.min(word.confidence, FAINT_CONFIDENCE);
  }
}

function reaches({ data, width }: Difference, { x0, y0, x1, y1 }: PixelBox): boolean {
  for (let y = y0; y < y1; y += 1)
    for (let x = x0; x < x1; x += 1) if ((data[y * width + x] ?? 0) >= FAINT_LEVELS) return true;
  return false;
}
