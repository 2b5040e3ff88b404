import { type Bitmap, openBitmap, toBitmap } from './bitmap';
import { createGaussian } from './random';
import { clampByte } from './spoil';

type Point = readonly [number, number];
export type Corners = readonly [Point, Point, Point, Point];

type Photo = {
  /** The sheet, three channels. */
  page: Bitmap;
  width: number;
  height: number;
  /** Where the sheet's corners land in the photo, as fractions of it: top left, top right, bottom right, bottom left. */
  corners: Corners;
  /** Red, green and blue of the table top. */
  desk: readonly [number, number, number];
  seed: number;
  blur?: number;
};

/** A sheet on a table top, photographed by hand: perspective, uneven light, a shadow at its edge, slightly out of focus. */
export async function photographPage({ page, width, height, corners, desk, seed, blur = 0.8 }: Photo): Promise<Bitmap> {
  const toPage = solveHomography({ corners, width, height });
  const gaussian = createGaussian(seed);
  const data = Buffer.alloc(width * height * 3);
  // One object for all pixels: seven million of them would cost more than the picture.
  const colour = { red: 0, green: 0, blue: 0 };
  let grain = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const w = toPage[6] * x + toPage[7] * y + 1;
      const u = (toPage[0] * x + toPage[1] * y + toPage[2]) / w;
      const v = (toPage[3] * x + toPage[4] * y + toPage[5]) / w;
      const noise = gaussian();
      // Grain runs along the table: noise carried on from pixel to pixel.
      grain = grain * 0.94 + noise * 1.3;
      if (u >= 0 && u < 1 && v >= 0 && v < 1) {
        samplePaper(page, u, v, colour);
      } else {
        const shade = 1 - 0.5 * Math.exp(-Math.max(-u, u - 1, -v, v - 1) / 0.018);
        colour.red = desk[0] * shade + grain;
        colour.green = desk[1] * shade + grain;
        colour.blue = desk[2] * shade + grain;
      }
      const light = lightAt(x / width, y / height);
      const at = (y * width + x) * 3;
      data[at] = clampByte(colour.red * light + noise * 2.2);
      data[at + 1] = clampByte(colour.green * light + noise * 2.2);
      data[at + 2] = clampByte(colour.blue * light + noise * 2.2);
    }
  }
  return toBitmap(openBitmap({ data, width, height, channels: 3 }).blur(blur), 3);
}

/** Bright near the top left, falling off to the lower right, where the hand keeps the light away. */
function lightAt(x: number, y: number): number {
  const lamp = 1.06 - 0.3 * Math.sqrt((x - 0.32) ** 2 + (y - 0.28) ** 2);
  const hand = 0.2 * Math.exp(-((x - 0.98) ** 2 + (y - 0.86) ** 2) / 0.09);
  return lamp - hand;
}

type Colour = { red: number; green: number; blue: number };

/** The sheet at a point of its unit square, between pixels, as warm white paper; written into `into`. */
function samplePaper({ data, width, height }: Bitmap, u: number, v: number, into: Colour): void {
  const x = Math.min(u * width, width - 1.001);
  const y = Math.min(v * height, height - 1.001);
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const low = y - top;
  const at = (top * width + left) * 3;
  const below = at + width * 3;
  const mix = (c: number) =>
    ((data[at + c] ?? 0) * (1 - right) + (data[at + 3 + c] ?? 0) * right) * (1 - low) +
    ((data[below + c] ?? 0) * (1 - right) + (data[below + 3 + c] ?? 0) * right) * low;
  into.red = mix(0) * 0.94;
  into.green = mix(1) * 0.926;
  into.blue = mix(2) * 0.874;
}

type Eight = [number, number, number, number, number, number, number, number];

/** The projective map from photo pixels to the unit square of the sheet, by Gaussian elimination on its eight unknowns. */
function solveHomography({ corners, width, height }: { corners: Corners; width: number; height: number }): Eight {
  const targets: Corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const rows: number[][] = corners.flatMap(([fx, fy], index) => {
    const [u, v] = targets[index] ?? [0, 0];
    const x = fx * width;
    const y = fy * height;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < 8; pivot += 1) {
    const best = rows.reduce((top, _, row) => {
      return row >= pivot && Math.abs(cell(row, pivot)) > Math.abs(cell(top, pivot)) ? row : top;
    }, pivot);
    const chosen = rows[best] ?? [];
    rows[best] = rows[pivot] ?? [];
    rows[pivot] = chosen.map((value) => value / (chosen[pivot] ?? 1));
    for (let row = 0; row < 8; row += 1) {
      if (row === pivot) continue;
      const factor = cell(row, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * cell(pivot, column));
    }
  }
  return rows.map((row) => row[8] ?? 0) as Eight;
}
