import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { READABLE_TYPES, type ReadableType, UnreadableDocumentError } from '@/server/providers/ocr/contract';
import { detectContentType } from '@/server/providers/ocr/detect-content-type';
import { documentInspector } from '@/server/providers/ocr/inspector';
import { MAXIMUM_PAGES } from '@/server/providers/ocr/page-limit';
import type { StorageName, StoredContent, StoredFile } from '@/server/providers/storage/contract';
import { storageNamed } from '@/server/providers/storage/storage';
import { MAXIMUM_FILE_BYTES } from '../limits';
import { refuseFile, refuseUnreadable } from './refuse-file';

export type InspectedFile = { contentType: ReadableType; contentHash: string; pageCount: number | null };

/** Refuses what cannot be a document, by size alone. */
export function assertSize(bytes: number): void {
  if (bytes === 0) throw refuseFile('empty');
  if (bytes > MAXIMUM_FILE_BYTES) throw refuseFile('too_large');
}

/** Refuses what is not the file that was announced: a part of it, or one that grew in the meantime. */
export function assertWhole({ announced, arrived }: { announced: number; arrived: number }): void {
  if (arrived < announced) throw refuseFile('cut_off');
  if (arrived > announced) throw refuseFile('changed');
}

type Inspecting = {
  stored: StoredFile;
  storage: StorageName;
  key: string;
  /** What the browser took it for. */
  announcedType: string;
  /** Whose file it is. */
  owner: string;
  signal: AbortSignal;
};

/**
 * What really arrived, judged by its bytes: by the store that has looked at them, else by ourselves. Refuses what no retry
 * can help (wrong type, password, damage, no pages, pages that are elsewhere) with one clear sentence. A file that opens is let through, however
 * little of its pages can be read: the case then says so, and an officer can look at it.
 */
export async function inspectArrival({
  stored,
  storage,
  key,
  announcedType,
  owner,
  signal,
}: Inspecting): Promise<InspectedFile> {
  if (stored.content) return judgeContent(stored.content);
  return storageNamed(storage).withLocalCopy({ key, contentType: announcedType, signal }, async (path) => {
    const contentType = await detectContentType({ path });
    if (!contentType) throw refuseFile('wrong_type');
    const [pageCount, contentHash] = await Promise.all([
      countPages({ path, contentType, owner, signal }),
      hashFile(path),
    ]);
    return { contentType, contentHash, pageCount };
  });
}

function judgeContent({ contentType, contentHash, pageCount }: StoredContent): InspectedFile {
  const readable = READABLE_TYPES.find((type) => type === contentType);
  if (!readable) throw refuseFile('wrong_type');
  if (pageCount > MAXIMUM_PAGES) throw refuseFile('too_many_pages');
  return { contentType: readable, contentHash, pageCount };
}

async function countPages(request: {
  path: string;
  contentType: ReadableType;
  owner: string;
  signal: AbortSignal;
}): Promise<number | null> {
  try {
    return (await documentInspector().inspect(request)).pageCount;
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    const refusal = refuseUnreadable({ code: error.code, message: error.message, cause: error });
    if (refusal) throw refusal;
    return null;
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
