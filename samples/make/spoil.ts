import { type Bitmap, openBitmap, toBitmap, toGrey } from './bitmap';
import { createGaussian } from './random';

export function clampByte(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
}

/** Grey noise on every pixel, `sigma` in grey levels. */
export function addNoise({ bitmap, sigma, seed }: { bitmap: Bitmap; sigma: number; seed: number }): Bitmap {
  const gaussian = createGaussian(seed);
  const data = Buffer.alloc(bitmap.data.length);
  for (let at = 0; at < data.length; at += bitmap.channels) {
    const shift = gaussian() * sigma;
    for (let c = 0; c < bitmap.channels; c += 1) data[at + c] = clampByte((bitmap.data[at + c] ?? 0) + shift);
  }
  return { ...bitmap, data };
}

export async function rotateBitmap({
  bitmap,
  degrees,
  background,
}: {
  bitmap: Bitmap;
  degrees: number;
  background: string;
}) {
  return toBitmap(openBitmap(bitmap).rotate(degrees, { background }), bitmap.channels);
}

type Scan = { bitmap: Bitmap; seed: number; degrees?: number; sigma?: number };

/**
 * A flatbed scan: grey, a little crooked, slightly soft, faint noise, and the shadow of the lid along one edge. The size
 * of the sheet is kept.
 */
export async function spoilAsScan({ bitmap, seed, degrees = 0.8, sigma = 3 }: Scan): Promise<Bitmap> {
  const { width, height } = bitmap;
  const grey = await toGrey(bitmap);
  const turned = await toBitmap(openBitmap(grey).rotate(degrees, { background: '#f0f0f0' }), 1);
  const left = Math.floor((turned.width - width) / 2);
  const top = Math.floor((turned.height - height) / 2);
  const cut = await toBitmap(openBitmap(turned).extract({ left, top, width, height }).blur(0.5), 1);
  const data = Buffer.alloc(cut.data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const ink = 38 + ((cut.data[y * width + x] ?? 0) * (246 - 38)) / 255;
      const lid = 46 * Math.exp(-x / (width * 0.012)) + 18 * Math.exp(-(height - y) / (height * 0.008));
      data[y * width + x] = clampByte(ink - lid);
    }
  }
  return addNoise({ bitmap: { ...cut, data }, sigma, seed });
}

/** A fine-mode fax, about 150 dpi: every pixel is black or white, edges ragged, a few specks. */
export async function spoilAsFax({ bitmap, seed }: { bitmap: Bitmap; seed: number }): Promise<Bitmap> {
  const coarse = await toBitmap(openBitmap(bitmap).greyscale().resize(1240, 1754, { fit: 'fill' }), 1);
  const specked = addNoise({ bitmap: coarse, sigma: 18, seed });
  // Well above the middle: at this size thin strokes are mostly grey, and a fax machine thickens rather than loses them.
  return { ...specked, data: Buffer.from(specked.data.map((value) => (value > 172 ? 255 : 0))) };
}
