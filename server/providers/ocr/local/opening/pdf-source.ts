import { constants, inflateSync } from 'node:zlib';

/** Object streams are small; a bundle of 200 pages has some hundred. More than this was made to cost time. */
const MAX_STREAMS = 2_000;
const MAX_STREAM_BYTES = 4 * 1024 * 1024;
const MAX_TOTAL_BYTES = 32 * 1024 * 1024;
/** A stream's dictionary is shorter than this. */
const MAX_DICTIONARY_BYTES = 2_000;

/**
 * Whether some object of a PDF matches, as it stands in the file or packed into an object stream. PDFium does not give
 * the catalogue away. Objects of an encrypted file's streams stay unseen.
 */
export function someObjectMatches(bytes: Buffer, pattern: RegExp): boolean {
  if (pattern.test(bytes.toString('latin1'))) return true;
  let unpacked = 0;
  let at = bytes.indexOf('/ObjStm');
  for (let count = 0; at >= 0 && count < MAX_STREAMS && unpacked < MAX_TOTAL_BYTES; count += 1) {
    const content = unpackStreamAfter(bytes, at);
    if (content && pattern.test(content.toString('latin1'))) return true;
    unpacked += content?.length ?? 0;
    at = bytes.indexOf('/ObjStm', at + 1);
  }
  return false;
}

function unpackStreamAfter(bytes: Buffer, dictionary: number): Buffer | null {
  const keyword = bytes.indexOf('stream', dictionary);
  if (keyword < 0 || keyword > dictionary + MAX_DICTIONARY_BYTES) return null;
  let start = keyword + 'stream'.length;
  if (bytes[start] === 0x0d) start += 1;
  if (bytes[start] === 0x0a) start += 1;
  const end = bytes.indexOf('endstream', start);
  try {
    return inflateSync(bytes.subarray(start, end < 0 ? undefined : end), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MAX_STREAM_BYTES,
    });
  } catch {
    // Encrypted, packed in another way, or too large to be objects: nothing to look at.
    return null;
  }
}
