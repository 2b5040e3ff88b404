import { open } from 'node:fs/promises';
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
  if (!found) return (await hasLatePdfHeader(source)) ? 'application/pdf' : null;
  if (HEIC_TYPES.has(found.mime)) return 'image/heic';
  return READABLE_TYPES.find((type) => type === found.mime) ?? null;
}

/** How far into a file viewers look for its header. */
const HEADER_REACH_BYTES = 1_024;

/**
 * Printers and copiers put their own commands before a PDF, mail systems blank lines; every viewer opens those. A web page
 * before it is none of these, and a browser would show that instead.
 */
async function hasLatePdfHeader(source: { path: string } | { bytes: Uint8Array }): Promise<boolean> {
  const start =
    'path' in source ? await readStart(source.path) : Buffer.from(source.bytes.subarray(0, HEADER_REACH_BYTES));
  const header = start.indexOf('%PDF-');
  return header >= 0 && !start.subarray(0, header).includes('<');
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_REACH_BYTES), 0, HEADER_REACH_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
