/** One pass of a progressive JPEG over the picture. Coefficients count from 0, the mean, to 63, the finest detail. */
export type Scan = { start: number; first: number; last: number; isBrightness: boolean; isRefinement: boolean };

const MARKERS = { progressiveFrame: 0xc2, scan: 0xda, end: 0xd9 } as const;
/** Encoders use ten; a file with thousands was made to cost time. */
const MAX_SCANS = 100;

/** The scans of a progressive JPEG in their order, the last one perhaps cut; null for any other JPEG. */
export function listScans(bytes: Buffer): Scan[] | null {
  let brightness: number | null = null;
  const scans: Scan[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && scans.length < MAX_SCANS) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === MARKERS.end) break;
    const length = bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (end > bytes.length) break;
    if (marker === MARKERS.progressiveFrame && length >= 11) brightness = bytes[at + 10] ?? null;
    if (marker === MARKERS.scan) {
      if (brightness === null) return null;
      scans.push({
        start: at,
        first: bytes[end - 3] ?? 0,
        last: bytes[end - 2] ?? 0,
        isBrightness: bytes[at + 5] === brightness,
        isRefinement: (bytes[end - 1] ?? 0) >> 4 !== 0,
      });
      at = skipEntropy(bytes, end);
    } else at = end;
  }
  return brightness === null ? null : scans;
}

/** To the next marker: FF 00 is a byte of data, FF D0 to D7 are restarts within it. */
function skipEntropy(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
