import type { PixelBox } from './difference';
import type { Picture } from './picture';

/** In pixels of a stored page, about 140 a hand's width of inch: letters of 4 to 40 points. */
const MIN_LETTER = 5;
const MAX_LETTER = 80;
/** Wider shapes are rules, bars and pictures; words whose letters touch are not. */
const MAX_STRETCH = 8;
/** Fewer shapes in a row are an icon or the parts of a drawing. */
const MIN_LETTERS_IN_LINE = 4;
/** Ink differs from the paper around it by this much, in levels of 255. */
const INK_LEVELS = 40;
/** The paper around a letter is looked for this far, in pixels. */
const AROUND = 20;
/** More shapes than a dense page of print has letters are the grain of a photo. */
const MAX_SHAPES = 30_000;

/** Finds what looks like lines of letters in a picture, as one box a line. `within` says where to look. */
export function findLetterLines(picture: Picture, within: PixelBox[]): PixelBox[] {
  return findLinesOfShapes(findInk(picture, within))
    .filter(({ count }) => count >= MIN_LETTERS_IN_LINE)
    .map(({ box }) => box);
}

/** Shapes side by side that could be letters; `count` of them make the line. Uses the ink up. */
export type LineOfShapes = { box: PixelBox; count: number };

export function findLinesOfShapes(ink: Ink): LineOfShapes[] {
  const letters = findShapes(ink).filter((box) => {
    const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
    return h >= MIN_LETTER && h <= MAX_LETTER && w <= h * MAX_STRETCH && w >= 1;
  });
  return joinLetters(letters);
}

/** Dark ink and light ink: near large letters the paper is lighter than its surroundings, and must not join them. */
export type Ink = { data: Uint8Array; width: number; height: number };

export const DARK = 1;
const LIGHT = 2;

/** Marks what is lighter or darker than its surroundings. */
function findInk({ data, width, height, channels }: Picture, within: PixelBox[]): Ink {
  const ink = new Uint8Array(width * height);
  for (const box of within) {
    const [left, top] = [Math.max(0, box.x0), Math.max(0, box.y0)];
    const [w, h] = [Math.min(width, box.x1) - left, Math.min(height, box.y1) - top];
    if (w <= 0 || h <= 0) continue;
    // Sums over the part above and left of each pixel: the mean of any square is then four look-ups.
    const sums = new Float64Array((w + 1) * (h + 1));
    const grey = new Uint8Array(w * h);
    for (let y = 0; y < h; y += 1) {
      let row = 0;
      for (let x = 0; x < w; x += 1) {
        const at = ((top + y) * width + left + x) * channels;
        const level = ((data[at] ?? 0) * 3 + (data[at + 1] ?? 0) * 6 + (data[at + 2] ?? 0)) / 10;
        grey[y * w + x] = level;
        row += level;
        sums[(y + 1) * (w + 1) + x + 1] = (sums[y * (w + 1) + x + 1] ?? 0) + row;
      }
    }
    for (let y = 0; y < h; y += 1) {
      const [y0, y1] = [Math.max(0, y - AROUND), Math.min(h, y + AROUND)];
      for (let x = 0; x < w; x += 1) {
        const [x0, x1] = [Math.max(0, x - AROUND), Math.min(w, x + AROUND)];
        const sum =
          (sums[y1 * (w + 1) + x1] ?? 0) -
          (sums[y0 * (w + 1) + x1] ?? 0) -
          (sums[y1 * (w + 1) + x0] ?? 0) +
          (sums[y0 * (w + 1) + x0] ?? 0);
        const mean = sum / ((x1 - x0) * (y1 - y0));
        const difference = (grey[y * w + x] ?? 0) - mean;
        if (Math.abs(difference) > INK_LEVELS) ink[(top + y) * width + left + x] = difference < 0 ? DARK : LIGHT;
      }
    }
  }
  return { data: ink, width, height };
}

/** The boxes of connected shapes of one kind. Ink is taken off as it is visited. */
function findShapes({ data, width, height }: Ink): PixelBox[] {
  const shapes: PixelBox[] = [];
  const stack: number[] = [];
  for (let start = 0; start < data.length; start += 1) {
    const kind = data[start];
    if (!kind) continue;
    data[start] = 0;
    stack.push(start);
    const box = { x0: width, y0: height, x1: 0, y1: 0 };
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      box.x0 = Math.min(box.x0, x);
      box.x1 = Math.max(box.x1, x + 1);
      box.y0 = Math.min(box.y0, y);
      box.y1 = Math.max(box.y1, y + 1);
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
          const [nx, ny] = [x + dx, y + dy];
          const next = ny * width + nx;
          if (nx < 0 || nx >= width || data[next] !== kind) continue;
          data[next] = 0;
          stack.push(next);
        }
      }
    }
    shapes.push(box);
    if (shapes.length > MAX_SHAPES) return shapes;
  }
  return shapes;
}

/** Shapes of like height side by side, close enough for letters and words. */
function joinLetters(letters: PixelBox[]): LineOfShapes[] {
  const open: { box: PixelBox; last: PixelBox; count: number; height: number }[] = [];
  const lines: LineOfShapes[] = [];
  for (const letter of [...letters].sort((a, b) => a.x0 - b.x0)) {
    const height = letter.y1 - letter.y0;
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const line = open[index];
      if (line && letter.x0 - line.box.x1 > line.height * 2) lines.push(...open.splice(index, 1));
    }
    const line = open.find(({ box, last, height: usual }) => {
      const shared = Math.min(last.y1, letter.y1) - Math.max(last.y0, letter.y0);
      return shared > Math.min(height, last.y1 - last.y0) / 2 && height < usual * 2.5 && height > usual / 2.5 && box;
    });
    if (!line) open.push({ box: { ...letter }, last: letter, count: 1, height });
    else {
      line.box.x1 = Math.max(line.box.x1, letter.x1);
      line.box.y0 = Math.min(line.box.y0, letter.y0);
      line.box.y1 = Math.max(line.box.y1, letter.y1);
      line.last = letter;
      line.height = Math.max(line.height, height);
      line.count += 1;
    }
  }
  return [...lines, ...open].map(({ box, count }) => ({ box, count }));
}
