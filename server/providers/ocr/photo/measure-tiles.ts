/** A grey picture in memory, rows from the top, one byte a pixel. */
export type Grey = { data: Uint8Array | Uint8ClampedArray; width: number; height: number };

/** What the pixels of one tile say. Brightness runs from 0 to 255. */
export type Tile = {
  column: number;
  row: number;
  /** The bright part of the tile: its paper, where there is any. */
  paper: number;
  median: number;
  /** Between its bright and its dark part. */
  contrast: number;
  /** The steepest steps from one pixel to the next, as a share of the contrast: 1 is a perfect edge. */
  sharpness: number;
  /** The share of pixels that are nearer to the dark part. */
  inkShare: number;
  /** The share of pixels that are as bright as a pixel can be. */
  saturatedShare: number;
};

export type Tiles = { tiles: Tile[]; columns: number; rows: number; size: number };

/** Some three lines of print on a page of 1,400 pixels. */
const TILES_ALONG = 24;
const SATURATED = 250;

export function measureTiles(picture: Grey): Tiles {
  const size = Math.max(8, Math.round(Math.max(picture.width, picture.height) / TILES_ALONG));
  const columns = Math.max(1, Math.floor(picture.width / size));
  const rows = Math.max(1, Math.floor(picture.height / size));
  const tiles = Array.from({ length: columns * rows }, (_, at) =>
    measureTile({ picture, size, column: at % columns, row: Math.floor(at / columns) }),
  );
  return { tiles, columns, rows, size };
}

type Place = { picture: Grey; size: number; column: number; row: number };

function measureTile({ picture, size, column, row }: Place): Tile {
  const { data, width, height } = picture;
  const levels = new Uint32Array(256);
  const steps = new Uint32Array(256);
  const [right, bottom] = [Math.min(width, (column + 1) * size), Math.min(height, (row + 1) * size)];
  let [count, stepCount, saturated] = [0, 0, 0];
  for (let y = row * size; y < bottom; y += 1) {
    for (let x = column * size; x < right; x += 1) {
      const at = y * width + x;
      const value = data[at] ?? 0;
      levels[value] = (levels[value] ?? 0) + 1;
      count += 1;
      if (value >= SATURATED) saturated += 1;
      if (x + 1 >= right || y + 1 >= bottom) continue;
      const across = Math.abs((data[at + 1] ?? 0) - value);
      const down = Math.abs((data[at + width] ?? 0) - value);
      const step = Math.max(across, down);
      steps[step] = (steps[step] ?? 0) + 1;
      stepCount += 1;
    }
  }
  const [dark, median, paper] = [0.02, 0.5, 0.9].map((share) => findLevel(levels, count, share)) as [
    number,
    number,
    number,
  ];
  const contrast = paper - dark;
  return {
    column,
    row,
    paper,
    median,
    contrast,
    sharpness: contrast === 0 ? 0 : findLevel(steps, stepCount, STEEPEST) / contrast,
    inkShare: countBelow(levels, (paper + dark) / 2) / Math.max(1, count),
    saturatedShare: saturated / Math.max(1, count),
  };
}

/** Edges cover a few hundredths of a tile with two lines of print. */
const STEEPEST = 0.985;

function findLevel(histogram: Uint32Array, count: number, share: number): number {
  let seen = 0;
  for (let value = 0; value < histogram.length; value += 1) {
    seen += histogram[value] ?? 0;
    if (seen >= count * share) return value;
  }
  return histogram.length - 1;
}

function countBelow(histogram: Uint32Array, level: number): number {
  let seen = 0;
  for (let value = 0; value < level; value += 1) seen += histogram[value] ?? 0;
  return seen;
}
