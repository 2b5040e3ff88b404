import { constants, deflateSync, inflateSync } from 'node:zlib';
import { type PngChunk, writePngChunk } from '../png-chunk';
import { MISSING_GREY, type Salvaged } from './salvaged';

const SIGNATURE_BYTES = 8;
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;
/** Where each of the seven passes of an interlaced picture starts, and its steps: x, y, x step, y step. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** A picture of the largest size in colour; what unpacks to more is refused. */
const MAX_UNPACKED_BYTES = 400_000_000;

/**
 * Rebuilds a PNG from the rows that came, the rest grey. Answers null where not even its header is there, where the data
 * are damaged rather than cut off, and where nothing is missing.
 */
export function completePng(bytes: Buffer): Salvaged | null {
  const chunks = readChunks(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!header || header.length < 13) return null;
  const passes = listPasses(header);
  const expected = passes.reduce((sum, { rows, rowBytes }) => sum + rows * rowBytes, 0);
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const unpacked = unpack(Buffer.concat(packed), expected);
  if (!unpacked || unpacked.length >= expected) return null;
  const filler = header.readUInt8(9) === PALETTE ? 0 : MISSING_GREY;
  const { complete, arrived } = fillRows({ unpacked, passes, expected, filler });
  const before = chunks.slice(
    0,
    chunks.findIndex(({ type }) => type === 'IDAT'),
  );
  const rebuilt = [
    ...before,
    { type: 'IDAT', data: deflateSync(complete, { level: 1 }) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ];
  const missingShare = 1 - arrived / expected;
  return {
    bytes: Buffer.concat([bytes.subarray(0, SIGNATURE_BYTES), ...rebuilt.map(writePngChunk)]),
    missingShare,
    rows: [],
  };
}

/** The last one may be cut short. */
function readChunks(bytes: Buffer): PngChunk[] {
  const chunks: PngChunk[] = [];
  let at = SIGNATURE_BYTES;
  while (at + 8 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** Rows of one length; each starts with a byte that names its filter. */
type Pass = { rows: number; rowBytes: number };

/** In the order in which they come: one, or the seven of an interlaced picture. */
function listPasses(header: Buffer): Pass[] {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bits = header.readUInt8(8) * (CHANNELS[header.readUInt8(9)] ?? 1);
  const measure = (pixels: number) => 1 + Math.ceil((pixels * bits) / 8);
  if (header.readUInt8(12) === 0) return [{ rows: height, rowBytes: measure(width) }];
  return PASSES.flatMap(([x, y, stepX, stepY]) => {
    const pixels = Math.max(0, Math.ceil((width - x) / stepX));
    const rows = Math.max(0, Math.ceil((height - y) / stepY));
    return pixels === 0 ? [] : [{ rows, rowBytes: measure(pixels) }];
  });
}

function unpack(packed: Buffer, expected: number): Buffer | null {
  if (expected > MAX_UNPACKED_BYTES || packed.length === 0) return null;
  try {
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: expected + 1 });
  } catch {
    // Damaged rather than cut off: the caller says so.
    return null;
  }
}

/** Whole rows only; filter 0 means that the filler stands as it is. */
function fillRows(options: { unpacked: Buffer; passes: Pass[]; expected: number; filler: number }) {
  const { unpacked, passes, expected, filler } = options;
  const complete = Buffer.alloc(expected, filler);
  let at = 0;
  let arrived = 0;
  for (const { rows, rowBytes } of passes) {
    for (let row = 0; row < rows; row += 1) {
      if (at + rowBytes <= unpacked.length) arrived = at + rowBytes;
      else complete[at] = 0;
      at += rowBytes;
    }
  }
  unpacked.copy(complete, 0, 0, arrived);
  return { complete, arrived };
}
