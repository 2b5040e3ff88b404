import type { Box } from './boxes';
import type { Picture } from './picture';

/** A word cut out of a page, dark on white, one channel. `baseline` is where its letters stand, in rows from the top. */
export type Crop = Picture & { baseline: number };

/** Room around each word, in pixels. */
const GAP = 45;
const SHEET_WIDTH = 1_600;
const PAPER = 255;

/**
 * Puts crops side by side, as words of lines, their feet on one level. Answers the sheet and, for each crop, the part of
 * it that is that crop's alone; null where there is nothing to lay out.
 */
export function layOutCrops(crops: Crop[]): { sheet: Picture; places: Box[] } | null {
  if (crops.length === 0) return null;
  const places = placeCrops(crops);
  const width = Math.max(...places.map(({ x1 }) => x1)) + GAP;
  const height = Math.max(...places.map(({ y1 }) => y1)) + GAP;
  const data = Buffer.alloc(width * height, PAPER);
  crops.forEach((crop, index) => {
    const { x0 = 0, y0 = 0 } = places[index] ?? {};
    for (let row = 0; row < crop.height; row += 1)
      crop.data.copy(data, (y0 + row) * width + x0, row * crop.width, (row + 1) * crop.width);
  });
  const sheet: Picture = { data, width, height, channels: 1 };
  const around = GAP / 3;
  return {
    sheet,
    places: places.map(({ x0, y0, x1, y1 }) => ({
      x0: x0 - around,
      y0: y0 - around,
      x1: x1 + around,
      y1: y1 + around,
    })),
  };
}

function placeCrops(crops: Crop[]): Box[] {
  const places: Box[] = [];
  let row: { crop: Crop; x: number }[] = [];
  let [x, top] = [GAP, GAP];
  const endRow = () => {
    const rise = Math.max(...row.map(({ crop }) => crop.baseline));
    const fall = Math.max(...row.map(({ crop }) => crop.height - crop.baseline));
    for (const { crop, x: left } of row) {
      const y0 = top + rise - crop.baseline;
      places.push({ x0: left, y0, x1: left + crop.width, y1: y0 + crop.height });
    }
    top += rise + fall + GAP;
    [x, row] = [GAP, []];
  };
  for (const crop of crops) {
    if (x + crop.width + GAP > SHEET_WIDTH && row.length > 0) endRow();
    row.push({ crop, x });
    x += crop.width + GAP;
  }
  endRow();
  return places;
}
