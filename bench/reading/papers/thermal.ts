import { type Bitmap, openBitmap, toBitmap, toGrey } from '@/samples/make/bitmap';
import { createGaussian, createRandom } from '@/samples/make/random';
import { clampByte } from '@/samples/make/spoil';

/**
 * Faint thermal print, scanned: grey ink on greyish paper, each heating dot of the head as strong as it still is, bands
 * that faded in the light of a wallet's edge, and the grain of the paper.
 */
export async function printThermally({ page, seed }: { page: Bitmap; seed: number }): Promise<Bitmap> {
  const grey = await toGrey(page);
  const { width, height } = grey;
  const random = createRandom(seed);
  const gaussian = createGaussian(seed + 1);
  const paper = 222 + random() * 18;
  const strength = 0.42 + random() * 0.2;
  const head = makeHead({ width, random });
  const bands = Array.from({ length: 2 }, () => ({
    at: random() * height,
    reach: height * (0.03 + random() * 0.05),
    loss: 0.25 + random() * 0.2,
  }));
  const data = Buffer.alloc(grey.data.length);
  for (let y = 0; y < height; y += 1) {
    let row = strength;
    for (const { at, reach, loss } of bands) row *= 1 - loss * Math.exp(-(((y - at) / reach) ** 2));
    for (let x = 0; x < width; x += 1) {
      const ink = (255 - (grey.data[y * width + x] ?? 255)) * row * (head[x] ?? 1);
      data[y * width + x] = clampByte(paper - ink + gaussian() * 5);
    }
  }
  return toBitmap(openBitmap({ ...grey, data }).blur(0.6), 1);
}

/** How strong each column prints: it wanders, and a dot or two of the head is nearly burnt out. */
function makeHead({ width, random }: { width: number; random: () => number }): number[] {
  const head: number[] = [];
  let level = 1;
  for (let x = 0; x < width; x += 1) {
    level = Math.min(1.1, Math.max(0.75, level + (random() - 0.5) * 0.03));
    head.push(level);
  }
  for (let index = 0; index < 2; index += 1) head[Math.floor(random() * width)] = 0.3;
  return head;
}
