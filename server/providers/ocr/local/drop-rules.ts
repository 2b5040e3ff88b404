import { median } from '../layout/median';
import type { LineOfWords, PlacedWord } from './compose-page';
import type { Picture } from './picture';

/** What an upright rule is read as. */
const STROKE = /^[IilHt1|¦!:;()[\]{}]$/;
/** A dash or a dot is no measure of a line's letters. */
const MEASURES = /[\p{L}\p{N}]/u;
/** Darker is ink; a thin rule is grey. */
const INK = 190;
/** All in heights of a word. No letter and no bracket is so much higher than the other words of its line. */
const HIGH = 1.5;
/** A fax breaks a thin rule. What goes on across such gaps may be letters of the lines above and below, so that it must go on farther. */
const GAP = 0.35;
const FAR = 3;
/** Beside a rule there is paper: from so far to so far away, in no more than this share of the rows. */
const BESIDE = { from: 0.2, to: 0.35, most: 0.25 };
/** In pixels: a rule may lean, and a stem beside it is none. */
const LEAN = 3;

/** Takes words away that are pieces of an upright rule, as between the cells of a table. */
export function dropRules(lines: LineOfWords[], page: Picture): LineOfWords[] {
  const measure = (of: LineOfWords[]) =>
    median(
      of.flatMap(({ words }) =>
        words.filter(({ text }) => MEASURES.test(text) && !STROKE.test(text)).map(({ box }) => box.y1 - box.y0),
      ),
    );
  const onPage = measure(lines);
  return lines.flatMap((line) => {
    const usual = measure([line]) || onPage;
    const words = line.words.filter((word) => usual === 0 || !isRule(word, usual * page.height, page));
    return words.length > 0 ? [{ ...line, words }] : [];
  });
}

function isRule({ text, box }: PlacedWord, usual: number, page: Picture): boolean {
  if (!STROKE.test(text)) return false;
  const [left, right] = [Math.floor(box.x0 * page.width), Math.ceil(box.x1 * page.width)];
  const middle = Math.round(((box.y0 + box.y1) / 2) * page.height);
  for (let x = left; x < right; x += 1) {
    const reach = (gap: number) => {
      const most = usual * FAR;
      return {
        x,
        up: followInk(page, { x, y: middle, step: -1, gap, most }),
        down: followInk(page, { x, y: middle, step: 1, gap, most }),
      };
    };
    const whole = reach(0);
    if (whole.up + whole.down > usual * HIGH) return true;
    const broken = reach(usual * GAP);
    if (broken.up + broken.down > usual * FAR && standsAlone(page, { ...broken, middle, usual })) return true;
  }
  return false;
}

/** How far ink goes on from a pixel, upwards or downwards, over gaps of so many pixels. */
function followInk(page: Picture, from: { x: number; y: number; step: 1 | -1; gap: number; most: number }): number {
  let x = from.x;
  let last = -1;
  for (let length = 0; length <= from.most && length - last <= from.gap + 1; length += 1) {
    const y = from.y + length * from.step;
    if (y < 0 || y >= page.height) break;
    const next = [x, x - 1, x + 1].find(
      (at) =>
        at >= 0 && at < page.width && Math.abs(at - from.x) <= LEAN && (page.data[y * page.width + at] ?? 255) < INK,
    );
    if (next === undefined) continue;
    x = next;
    last = length;
  }
  return last + 1;
}

function standsAlone(
  page: Picture,
  rule: { x: number; up: number; down: number; middle: number; usual: number },
): boolean {
  const [near, far] = [LEAN + rule.usual * BESIDE.from, LEAN + rule.usual * BESIDE.to];
  const [from, to] = [rule.middle - rule.up, rule.middle + rule.down];
  return [-1, 1].every((side) => {
    const columns = [rule.x + side * near, rule.x + side * far].sort((a, b) => a - b).map(Math.round);
    let dark = 0;
    for (let y = from; y < to; y += 1) {
      const row = page.data.subarray(
        y * page.width + Math.max(0, columns[0] ?? 0),
        y * page.width + (columns[1] ?? 0) + 1,
      );
      if (row.some((level) => level < INK)) dark += 1;
    }
    return dark <= (to - from) * BESIDE.most;
  });
}
