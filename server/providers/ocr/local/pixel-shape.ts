import type { ReadableType } from '../contract';
import { readTiffDirectory, TIFF_TAGS, type TiffDirectory } from './tiff-directory';

/** Pixels a unit of length each way. */
type Density = { x: number; y: number };

/** A standard fax has 204 × 98 dots an inch, the most unequal densities in use; beyond that a number is wrong. */
const MOST_UNEQUAL = 2.5;
const LEAST_UNEQUAL = 1.01;

/**
 * How much taller than wide a pixel is, as the file itself states: 1 where pixels are square, 2.08 for a standard fax.
 * In the file's own orientation. `page` counts from 0; `exif` is the block as sharp gives it.
 */
export function findPixelHeight(file: {
  bytes: Buffer;
  contentType: ReadableType;
  page: number;
  exif: Buffer | undefined;
}): number {
  const density = findDensity(file);
  if (!density || !(density.x > 0) || !(density.y > 0)) return 1;
  const ratio = density.x / density.y;
  const inequality = Math.max(ratio, 1 / ratio);
  return inequality < LEAST_UNEQUAL || inequality > MOST_UNEQUAL ? 1 : ratio;
}

function findDensity({ bytes, contentType, page, exif }: Parameters<typeof findPixelHeight>[0]): Density | null {
  if (contentType === 'image/tiff') return fromDirectory(readTiffDirectory(bytes, page));
  const own = contentType === 'image/jpeg' ? readJfif(bytes) : contentType === 'image/png' ? readPhys(bytes) : null;
  return own ?? (exif ? fromDirectory(readTiffDirectory(stripName(exif))) : null);
}

function fromDirectory(directory: TiffDirectory | null): Density | null {
  const x = directory?.get(TIFF_TAGS.xResolution)?.[0];
  const y = directory?.get(TIFF_TAGS.yResolution)?.[0];
  return x === undefined || y === undefined ? null : { x, y };
}

const EXIF_NAME = 'Exif\0\0';

const stripName = (exif: Buffer): Buffer =>
  exif.toString('latin1', 0, EXIF_NAME.length) === EXIF_NAME ? exif.subarray(EXIF_NAME.length) : exif;

/** The density in a JPEG's first segment; null where it has none, or only says that pixels are square. */
function readJfif(bytes: Buffer): Density | null {
  if (bytes.length < 18 || bytes.readUInt16BE(2) !== 0xffe0 || bytes.toString('latin1', 6, 11) !== 'JFIF\0')
    return null;
  const [unit, x, y] = [bytes.readUInt8(13), bytes.readUInt16BE(14), bytes.readUInt16BE(16)];
  return unit === 0 && x === y ? null : { x, y };
}

/** The chunk stands before the picture's data, after a few others at most. */
function readPhys(bytes: Buffer): Density | null {
  let at = 8;
  while (at + 17 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') return null;
    if (type === 'pHYs') return { x: bytes.readUInt32BE(at + 8), y: bytes.readUInt32BE(at + 12) };
    at += length + 12;
  }
  return null;
}
