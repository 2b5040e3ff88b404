import { encode } from 'uqr';

/** A QR code as the path of a picture: a square of `size` units, dark where the path is. */
export type Code = { size: number; path: string };

/** Phones want some light around it. */
const MARGIN = 2;

export function writeCode(text: string): Code {
  const { data, size } = encode(text, { ecc: 'M', border: MARGIN });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
