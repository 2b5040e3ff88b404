import { median } from '../layout/median';
import type { LineOfWords, PlacedWord } from './compose-page';
import type { Picture } from './picture';

/** What an upright rule is read as. */
const STROKE = /^[Il1|¦!()[\]{}]$/;
/** Darker is ink; a thin rule is grey. */
const INK = 190;
/** No letter and no bracket is so much higher than the other words of its line. */
const HIGH = 1.5;
/** In heights of a word: where ink goes on so far, it is no letter, however far it goes. */
const FAR = 3;

/** Takes words away that are pieces of an upright rule, as between the cells of a table. */
export function dropRules(lines: LineOfWords[], page: Picture): LineOfWords[] {
  return lines.flatMap((line) => {
    const usual = median(line.words.filter(({ text }) => !STROKE.test(text)).map(({ box }) => box.y1 - box.y0));
    const words = line.words.filter((word) => usual === 0 || !isRule(word, usual * page.height, page));
    return words.length > 0 ? [{ ...line, words }] : [];
  });
}

function isRule({ text, box }: PlacedWord, usual: number, page: Picture): boolean {
  if (!STROKE.test(text)) return false;
  const [left, right] = [Math.floor(box.x0 * page.width), Math.ceil(box.x1 * page.width)];
  const middle = Math.round(((box.y0 + box.y1) / 2) * page.height);
  for (let x = left; x < right; x += 1) {
    const height =
      followInk(page, { x, y: middle, step: -1, usual }) + followInk(page, { x, y: middle, step: 1, usual });
    if (height > usual * HIGH) return true;
  }
  return false;
}

/** How far ink goes on from a pixel, upwards or downwards; a rule may lean. */
function followInk(page: Picture, from: { x: number; y: number; step: 1 | -1; usual: number }): number {
  let { x, y } = from;
  let length = 0;
  while (y >= 0 && y < page.height && length < from.usual * FAR) {
    const row = y * page.width;
    const next = [x, x - 1, x + 1].find((at) => at >= 0 && at < page.width && (page.data[row + at] ?? 255) < INK);
    if (next === undefined) break;
    x = next;
    y += from.step;
    length += 1;
  }
  return length;
}
