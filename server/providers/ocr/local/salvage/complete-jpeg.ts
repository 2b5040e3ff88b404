import sharp from 'sharp';
import { MAX_PICTURE_PIXELS } from '../limits';
import { decodeGrey, findChangedRows } from './decode-grey';
import { listScans } from './jpeg-scans';
import { MISSING_GREY, type Salvaged } from './salvaged';

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
/** Rows are counted on a copy of this height: to half a percent. */
const COUNTED_ROWS = 200;
const COUNTED_COLUMNS = 100;
/** Rounding by the decoder's scaling. */
const TOLERANCE = 1;
const COEFFICIENTS = 64;

/** Gives a JPEG its end back and measures what it lacks: nothing, where only the end itself was missing. */
export async function completeJpeg(bytes: Buffer): Promise<Salvaged | null> {
  const whole = addEnd(bytes);
  if (await decodesClean(whole)) return { bytes: whole, missingShare: 0, rows: [] };
  const grey = await measureGreyEnd(whole);
  if (grey === null) return null;
  return { bytes: whole, missingShare: Math.max(grey, await measureMissingDetail(bytes)), rows: [] };
}

/** A lone FF at the end is half of a marker that never came. */
function addEnd(bytes: Buffer): Buffer {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0xff) length -= 1;
  return Buffer.concat([bytes.subarray(0, length), END_OF_IMAGE]);
}

const open = (bytes: Buffer, failOn: 'none' | 'warning') =>
  sharp(bytes, { failOn, limitInputPixels: MAX_PICTURE_PIXELS }).resize({
    width: COUNTED_COLUMNS,
    height: COUNTED_ROWS,
    fit: 'fill',
    kernel: 'nearest',
  });

async function decodeSmall(bytes: Buffer, failOn: 'none' | 'warning'): Promise<Buffer | null> {
  try {
    return await open(bytes, failOn).toColourspace('srgb').removeAlpha().raw().toBuffer();
  } catch {
    // The answer is that it does not decode.
    return null;
  }
}

const decodesClean = async (bytes: Buffer): Promise<boolean> => (await decodeSmall(bytes, 'warning')) !== null;

/** The share of rows at the end that are the decoder's own grey; null where nothing decodes. */
async function measureGreyEnd(bytes: Buffer): Promise<number | null> {
  const data = await decodeSmall(bytes, 'none');
  if (!data) return null;
  const stride = COUNTED_COLUMNS * 3;
  let rows = 0;
  while (rows < COUNTED_ROWS) {
    const row = data.subarray((COUNTED_ROWS - rows - 1) * stride, (COUNTED_ROWS - rows) * stride);
    if (!row.every((value) => Math.abs(value - MISSING_GREY) <= TOLERANCE)) break;
    rows += 1;
  }
  return rows / COUNTED_ROWS;
}

/**
 * A progressive JPEG sends the whole picture coarsely, then finer and finer: what never came is detail. Answers the share of
 * the brightness coefficients that are missing; of a scan that was cut, the rows that it changed came.
 */
async function measureMissingDetail(bytes: Buffer): Promise<number> {
  const scans = listScans(bytes);
  if (!scans) return 0;
  let covered = 0;
  for (const [index, scan] of scans.entries()) {
    if (scan.isRefinement || !scan.isBrightness) continue;
    const isCut = index === scans.length - 1;
    const arrived = isCut ? await measureChangedRows(addEnd(bytes), addEnd(bytes.subarray(0, scan.start))) : 1;
    covered += arrived * (scan.last - scan.first + 1);
  }
  return Math.max(0, 1 - covered / COEFFICIENTS);
}

async function measureChangedRows(withScan: Buffer, without: Buffer): Promise<number> {
  const [after, before] = [await decodeGrey(withScan), await decodeGrey(without)];
  if (!after || !before) return after ? 1 : 0;
  const changed = findChangedRows(after, before);
  return changed ? (changed.last + 1) / after.height : 0;
}
