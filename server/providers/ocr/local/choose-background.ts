import type { Sharp } from 'sharp';

export type Background = 'white' | 'black';

/** Ink is judged on a copy of this size: large enough that letters do not wash out, small enough to cost nothing. */
const JUDGED_EDGE = 600;
/** Black is chosen only where ink shows much better on it: a picture with clear corners is still a white page. */
const CLEARLY_BETTER = 2;

/** The background on which a partly transparent picture shows its ink: light letters need a dark one. */
export async function chooseBackground(picture: Sharp): Promise<Background> {
  const { data } = await picture
    .resize({ width: JUDGED_EDGE, height: JUDGED_EDGE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return measureSpread(data, 0) > measureSpread(data, 255) * CLEARLY_BETTER ? 'black' : 'white';
}

/** The variance of grey levels over a background: nothing where ink and ground are alike. */
function measureSpread(rgba: Buffer, ground: number): number {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    const grey = ((rgba[at] ?? 0) * 3 + (rgba[at + 1] ?? 0) * 6 + (rgba[at + 2] ?? 0)) / 10;
    const seen = ground + ((grey - ground) * (rgba[at + 3] ?? 0)) / 255;
    sum += seen;
    squares += seen * seen;
  }
  const count = Math.max(1, rgba.length / 4);
  return squares / count - (sum / count) ** 2;
}
