import { median } from '../layout/median';
import type { LineOfWords, PlacedWord } from './compose-page';
import type { Picture } from './picture';

/** Darker is ink, on a page whose light is evened and contrast stretched. */
const INK = 128;
/** Boxes so much higher than the page's usual ones may hold more than their word. */
const HIGH = 1.2;
/** Between a letter and its dot or accent there is less room than this, in heights of the box. */
const ROOM = 0.1;
/** A row with ink in more of its columns than this is a rule. */
const RULE = 0.85;

/**
 * Brings boxes down to the ink of their words. A line that was cut out with a rule above or below it gives its words boxes that
 * reach to the rule; they stand askew beside the words of their row.
 */
export function fitToInk(lines: LineOfWords[], page: Picture): LineOfWords[] {
  const usual = median(lines.flatMap((line) => line.words.map(({ box }) => box.y1 - box.y0)));
  const fit = (word: PlacedWord) => (word.box.y1 - word.box.y0 > usual * HIGH ? fitWord(word, page) : word);
  return lines.map((line) => ({ ...line, words: line.words.map(fit) }));
}

function fitWord(word: PlacedWord, page: Picture): PlacedWord {
  const { box } = word;
  const [left, right] = [Math.max(0, Math.floor(box.x0 * page.width)), Math.ceil(box.x1 * page.width)];
  const [top, bottom] = [Math.max(0, Math.floor(box.y0 * page.height)), Math.ceil(box.y1 * page.height)];
  const counts: number[] = [];
  for (let y = top; y < Math.min(page.height, bottom); y += 1) {
    let count = 0;
    for (let x = left; x < right; x += 1) if ((page.data[y * page.width + x] ?? 255) < INK) count += 1;
    counts.push(count > (right - left) * RULE ? 0 : count);
  }
  const middle = Math.floor(counts.length / 2);
  const room = Math.max(1, Math.round(counts.length * ROOM));
  const upper = follow(counts, middle, { step: -1, room });
  const lower = follow(counts, middle, { step: 1, room });
  if (upper === null || lower === null || lower <= upper) return word;
  return { ...word, box: { ...box, y0: (top + upper) / page.height, y1: (top + lower + 1) / page.height } };
}

/** The last row with ink on the way from the middle; null where there is none. */
function follow(counts: number[], from: number, { step, room }: { step: 1 | -1; room: number }): number | null {
  let last: number | null = null;
  for (let row = from; row >= 0 && row < counts.length; row += step) {
    if ((counts[row] ?? 0) > 0) last = row;
    else if (Math.abs(row - (last ?? from)) > room) break;
  }
  return last;
}
