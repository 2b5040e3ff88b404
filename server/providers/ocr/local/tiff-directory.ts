/** The numbers that one page of a TIFF, or a camera's EXIF block, states about its picture, by tag. */
export type TiffDirectory = ReadonlyMap<number, number[]>;

export const TIFF_TAGS = {
  orientation: 274,
  stripOffsets: 273,
  stripByteCounts: 279,
  xResolution: 282,
  yResolution: 283,
  tileOffsets: 324,
  tileByteCounts: 325,
} as const;

/** Bytes of one value of each numeric type: byte, short, long, rational. Nothing here needs the others. */
const VALUE_BYTES: Record<number, number> = { 1: 1, 3: 2, 4: 4, 5: 8 };
const RATIONAL = 5;
const ENTRY_BYTES = 12;
const WANTED = new Set<number>(Object.values(TIFF_TAGS));
/** Real pages have some twenty entries and at most a strip a row; a file that claims more was made to cost time. */
const MAX_ENTRIES = 512;
const MAX_VALUES = 70_000;

/** Reads the directory of a page, which counts from 0; null where there is none, or where it is not a classic TIFF. */
export function readTiffDirectory(bytes: Buffer, page = 0): TiffDirectory | null {
  const order = bytes.toString('latin1', 0, 2);
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const read = createReader(bytes, order === 'II');
  if (read(2, 2) !== 42) return null;
  let at = read(4, 4);
  for (let index = 0; at !== null && at !== 0; index += 1) {
    const entries = read(at, 2);
    if (entries === null || entries > MAX_ENTRIES) return null;
    if (index === page) return readEntries(read, at + 2, entries);
    at = read(at + 2 + entries * ENTRY_BYTES, 4);
  }
  return null;
}

/** Answers null beyond the end of the file. */
type Reader = (at: number, size: number) => number | null;

function createReader(bytes: Buffer, littleEndian: boolean): Reader {
  return (at, size) => {
    if (at + size > bytes.length) return null;
    return littleEndian ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
  };
}

function readEntries(read: Reader, start: number, entries: number): TiffDirectory {
  const directory = new Map<number, number[]>();
  for (let index = 0; index < entries; index += 1) {
    const at = start + index * ENTRY_BYTES;
    const [tag, type, count] = [read(at, 2), read(at + 2, 2), read(at + 4, 4)];
    const size = type === null ? undefined : VALUE_BYTES[type];
    if (tag === null || !WANTED.has(tag)) continue;
    if (type === null || size === undefined || count === null || count > MAX_VALUES) continue;
    const from = size * count <= 4 ? at + 8 : read(at + 8, 4);
    if (from === null) continue;
    const values = Array.from({ length: count }, (_, value) => readValue(read, from + value * size, type, size));
    if (values.every((value) => value !== null)) directory.set(tag, values);
  }
  return directory;
}

function readValue(read: Reader, at: number, type: number, size: number): number | null {
  if (type !== RATIONAL) return read(at, size);
  const [numerator, denominator] = [read(at, 4), read(at + 4, 4)];
  return numerator === null || !denominator ? null : numerator / denominator;
}
