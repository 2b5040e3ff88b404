import { readTiffDirectory, TIFF_TAGS } from '../tiff-directory';
import type { MissingRows, Salvaged } from './salvaged';

/**
 * A TIFF keeps its picture in strips of rows, or in tiles, and says where each lies: those beyond the file's end are
 * missing. Answers null where all of them are there, or where the directory itself is lost. `page` counts from 0.
 */
export function completeTiff({ bytes, page }: { bytes: Buffer; page: number }): Salvaged | null {
  const directory = readTiffDirectory(bytes, page);
  const strips = directory?.get(TIFF_TAGS.stripOffsets);
  const offsets = strips ?? directory?.get(TIFF_TAGS.tileOffsets);
  const lengths = directory?.get(strips ? TIFF_TAGS.stripByteCounts : TIFF_TAGS.tileByteCounts);
  if (!offsets || !lengths || offsets.length !== lengths.length) return null;
  const isMissing = offsets.map((offset, index) => offset === 0 || offset + (lengths[index] ?? 0) > bytes.length);
  const missing = isMissing.filter(Boolean).length;
  if (missing === 0) return null;
  const rows: MissingRows[] = [];
  // Tiles of one row of them share their height with others: only strips tell rows.
  if (strips)
    isMissing.forEach((lost, index) => {
      if (lost) rows.push({ from: index / offsets.length, to: (index + 1) / offsets.length });
    });
  return { bytes, missingShare: missing / offsets.length, rows };
}
