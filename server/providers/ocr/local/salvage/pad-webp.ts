import { MAX_FILE_BYTES } from '../limits';
import { decodeGrey, findChangedRows } from './decode-grey';
import type { Salvaged } from './salvaged';

/** Four letters and a size come before what the size counts. */
const RIFF_HEADER_BYTES = 8;
/** Different bytes after the end change every row that depends on them, and no other. */
const PROBES = [0xff, 0x6d, 0x01];
const PROBE_BYTES = 12;

/** Brings a WebP that ends too early to the length its header states, so that it can be opened; others stay as they are. */
export function padWebp(bytes: Buffer): Buffer {
  if (bytes.length < RIFF_HEADER_BYTES || bytes.toString('latin1', 0, 4) !== 'RIFF') return bytes;
  const stated = bytes.readUInt32LE(4) + RIFF_HEADER_BYTES;
  if (stated <= bytes.length || stated > MAX_FILE_BYTES) return bytes;
  return Buffer.concat([bytes], stated);
}

/**
 * Measures what a padded WebP lacks: rows that come out differently with other padding never arrived. Answers null where
 * nothing was padded, and for the lossless kind, of which a part cannot be decoded.
 */
export async function measurePaddedWebp({
  bytes,
  arrived,
}: {
  bytes: Buffer;
  arrived: number;
}): Promise<Salvaged | null> {
  if (arrived === bytes.length) return null;
  const plain = await decodeGrey(bytes);
  if (!plain) return null;
  for (const probe of PROBES) {
    const other = Buffer.from(bytes);
    other.fill(probe, arrived, arrived + PROBE_BYTES);
    const decoded = await decodeGrey(other);
    if (!decoded) continue;
    const from = (findChangedRows(plain, decoded)?.first ?? plain.height) / plain.height;
    return { bytes, missingShare: 1 - from, rows: [{ from, to: 1 }] };
  }
  // Too few bytes are missing for a probe to fit in: their share of the file is as good a measure.
  return { bytes, missingShare: 1 - arrived / bytes.length, rows: [] };
}
