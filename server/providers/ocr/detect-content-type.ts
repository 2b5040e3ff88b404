import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { READABLE_TYPES, type ReadableType } from './contract';

/** Names that file-type gives to the brands of one container that iPhones and Android phones write. */
const HEIC_TYPES = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);

/**
 * Finds out from a file's own bytes what it is, whatever the browser or its name says.
 * Answers null for everything that cannot be read. 4 KB of bytes are enough.
 */
export async function detectContentType(
  source: { path: string } | { bytes: Uint8Array },
): Promise<ReadableType | null> {
  const found = 'path' in source ? await fileTypeFromFile(source.path) : await fileTypeFromBuffer(source.bytes);
  if (!found) return null;
  if (HEIC_TYPES.has(found.mime)) return 'image/heic';
  return READABLE_TYPES.find((type) => type === found.mime) ?? null;
}
