import { type Bitmap, openBitmap, toBitmap, toGrey } from '@/samples/make/bitmap';
import { encodeJpeg, encodePng } from '@/samples/make/image-files';
import { photographPage } from '@/samples/make/phone-photo';
import { createRandom } from '@/samples/make/random';
import { DESK } from '@/samples/make/sample-case';
import { addNoise, clampByte, rotateBitmap } from '@/samples/make/spoil';
import { creasePage, curlPage } from './bend';
import { printThermally } from './thermal';

/** Dots an inch at which pages are drawn before they are spoilt. */
export const BENCH_DPI = 200;

/** What a page goes through on its way to the reader. A page has three channels. */
export const DISTORTIONS = {
  clean200: ({ page }) => toPng(page),
  rot2: ({ page }) => turnPage(page, 2),
  rot90: ({ page }) => turnPage(page, 90),
  rot180: ({ page }) => turnPage(page, 180),
  rot270: ({ page }) => turnPage(page, 270),
  exif6: async ({ page }) => ({
    ending: 'jpg',
    // Stored lying on its side, with a note to the viewer to turn it: what phones do.
    bytes: await openBitmap(await rotateBitmap({ bitmap: page, degrees: 270, background: '#dcdcdc' }))
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 70 })
      .toBuffer(),
  }),
  noise: async ({ page, seed }) => {
    const bitmap = addNoise({ bitmap: await toGrey(page), sigma: 50, seed });
    return { ending: 'jpg', bytes: await encodeJpeg({ bitmap, quality: 50 }) };
  },
  fax196: ({ page, seed }) => faxPage({ page, seed, down: 196 }),
  fax98: ({ page, seed }) => faxPage({ page, seed, down: 98 }),
  phone: async ({ page, seed }) => ({
    ending: 'jpg',
    bytes: await encodeJpeg({ bitmap: await photographByHand({ page, seed }), quality: 58 }),
  }),
  faint: async ({ page, seed }) => {
    const grey = await toGrey(page);
    const pale = { ...grey, data: Buffer.from(grey.data.map((value) => clampByte(218 - (255 - value) * 0.24))) };
    return toPng(addNoise({ bitmap: pale, sigma: 3, seed }));
  },
  jpeg: async ({ page }) => ({
    ending: 'jpg',
    // As a messenger sends a picture on: smaller, then packed hard.
    bytes: await openBitmap(page)
      .resize({ width: Math.round(page.width * 0.7) })
      .jpeg({ quality: 22 })
      .toBuffer(),
  }),
  curl: async ({ page, seed }) => toPng(await curlPage({ page, seed })),
  thermal: async ({ page, seed }) => toPng(await printThermally({ page, seed })),
  thermal90: async ({ page, seed }) => turnPage(await printThermally({ page, seed }), 90),
  crumpled: async ({ page, seed }) => {
    const printed = await printThermally({ page, seed });
    return toPng(await curlPage({ page: await creasePage({ page: printed, seed: seed + 2 }), seed: seed + 3 }));
  },
} as const satisfies Record<string, (spoil: { page: Bitmap; seed: number }) => Promise<SpoiltFile>>;

export type Distortion = keyof typeof DISTORTIONS;
export type SpoiltFile = { ending: 'png' | 'jpg' | 'tif'; bytes: Buffer };

async function toPng(bitmap: Bitmap): Promise<SpoiltFile> {
  return { ending: 'png', bytes: await encodePng({ bitmap: await toGrey(bitmap), colours: 64, dpi: BENCH_DPI }) };
}

async function turnPage(page: Bitmap, degrees: number): Promise<SpoiltFile> {
  return toPng(await rotateBitmap({ bitmap: await toGrey(page), degrees, background: '#dcdcdc' }));
}

/** A one-bit fax: 204 dots an inch across and 196 (fine) or 98 (standard) down, as group 4 TIFF. */
async function faxPage({ page, seed, down }: { page: Bitmap; seed: number; down: 98 | 196 }): Promise<SpoiltFile> {
  const width = Math.round((page.width * 204) / BENCH_DPI);
  const height = Math.round((page.height * down) / BENCH_DPI);
  const coarse = await toBitmap(openBitmap(await toGrey(page)).resize(width, height, { fit: 'fill' }), 1);
  const bytes = await openBitmap(addNoise({ bitmap: coarse, sigma: 14, seed }))
    // Well above the middle: a fax machine thickens thin strokes rather than losing them.
    .threshold(168)
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: 204 / 25.4, yres: down / 25.4 })
    .toBuffer();
  return { ending: 'tif', bytes };
}

/** From above by a hand that is not quite straight. A small paper is held closer: it gets more pixels an inch. */
function photographByHand({ page, seed }: { page: Bitmap; seed: number }): Promise<Bitmap> {
  const random = createRandom(seed);
  const scale = page.width < 1000 ? 1.9 : 1.35;
  const near = () => 0.04 + random() * 0.07;
  return photographPage({
    page,
    width: Math.round(page.width * scale),
    height: Math.round(page.height * scale),
    corners: [
      [near(), near()],
      [1 - near(), near()],
      [1 - near(), 1 - near()],
      [near(), 1 - near()],
    ],
    desk: [DESK.oak, DESK.slate, DESK.linen][Math.floor(random() * 3)] ?? DESK.oak,
    seed: seed + 1,
    blur: 1.2,
  });
}
