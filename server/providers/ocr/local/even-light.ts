/**
 * Makes a grey page evenly lit, in place: each pixel is divided by the brightness of the paper around it.
 * Shadows and uneven light vanish; dark banners stay dark.
 */
export function evenLight(page: { data: Uint8Array; width: number; height: number }): void {
  const grid = smooth(measurePaper(page));
  const { data, width, height } = page;
  const [columns, rows] = [grid.columns, grid.rows];
  for (let y = 0; y < height; y += 1) {
    const gy = Math.min(rows - 1, Math.max(0, y / CELL - 0.5));
    const top = Math.floor(gy);
    const bottom = Math.min(rows - 1, top + 1);
    const line = new Float32Array(columns);
    for (let c = 0; c < columns; c += 1) {
      line[c] =
        (grid.values[top * columns + c] ?? 255) * (1 - (gy - top)) +
        (grid.values[bottom * columns + c] ?? 255) * (gy - top);
    }
    for (let x = 0; x < width; x += 1) {
      const gx = Math.min(columns - 1, Math.max(0, x / CELL - 0.5));
      const left = Math.floor(gx);
      const from = line[left] ?? 255;
      const paper = from + ((line[Math.min(columns - 1, left + 1)] ?? 255) - from) * (gx - left);
      const at = y * width + x;
      data[at] = Math.min(255, ((data[at] ?? 0) * 255) / paper);
    }
  }
}

/** Some three lines of text: wide enough to hold paper everywhere, small enough to follow a shadow's edge. */
const CELL = 32;
/** Paper is the bright part of a cell, though not its brightest speck. */
const PAPER_PERCENTILE = 0.85;
const PAGE_PERCENTILE = 0.8;
/** A cell darker than this share of the page's paper is print, a banner or the table beneath, not paper in shadow. */
const DARKEST_PAPER = 0.45;

type Grid = { values: Float32Array; columns: number; rows: number };

function measurePaper({ data, width, height }: { data: Uint8Array; width: number; height: number }): Grid {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const values = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      histogram.fill(0);
      let count = 0;
      for (let y = row * CELL; y < Math.min(height, (row + 1) * CELL); y += 1) {
        for (let x = column * CELL; x < Math.min(width, (column + 1) * CELL); x += 1) {
          const value = data[y * width + x] ?? 0;
          histogram[value] = (histogram[value] ?? 0) + 1;
          count += 1;
        }
      }
      values[row * columns + column] = Math.max(1, findPercentile(histogram, count, PAPER_PERCENTILE));
    }
  }
  const sorted = Float32Array.from(values).sort();
  const paper = sorted[Math.floor(sorted.length * PAGE_PERCENTILE)] ?? 255;
  return { values: values.map((value) => (value < paper * DARKEST_PAPER ? paper : value)), columns, rows };
}

/** The mean of each cell and its eight neighbours. */
function smooth({ values, columns, rows }: Grid): Grid {
  const smoothed = values.map((_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    let sum = 0;
    let count = 0;
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) {
        sum += values[r * columns + c] ?? 0;
        count += 1;
      }
    }
    return sum / count;
  });
  return { values: smoothed, columns, rows };
}

/** The value below which `share` of the counted values lie. */
export function findPercentile(histogram: Uint32Array, count: number, share: number): number {
  let seen = 0;
  for (let value = 0; value < histogram.length; value += 1) {
    seen += histogram[value] ?? 0;
    if (seen >= count * share) return value;
  }
  return histogram.length - 1;
}
