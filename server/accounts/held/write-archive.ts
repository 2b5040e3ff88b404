import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { logger } from '@/server/platform/logger';
import { storageNamed } from '@/server/providers/storage/storage';
import { listDocumentFiles, listLetterFiles, type OwnFile, walkCases } from './list-files';
import { writeData } from './write-data';

type Why = 'not_found' | 'not_reachable';

/**
 * All that is held about a person as a ZIP, written while it is read: of a store away from here one file at a time is on this machine.
 * The files come first, so that data.json can name those that could not be had.
 */
export function writeArchive({ userId }: { userId: string }): Readable {
  const zip = new ZipFile();
  const archive = new PassThrough();
  const stop = new AbortController();
  // Whoever reads may leave at any time; then nothing is fetched or kept open for them.
  archive.once('close', () => stop.abort());
  zip.once('error', (error) => archive.destroy(error));
  zip.outputStream.pipe(archive);
  fill({ zip, userId, signal: stop.signal }).catch((error: unknown) => {
    if (!stop.signal.aborted) logger().error({ err: error, userId }, 'personal data not written');
    archive.destroy(error instanceof Error ? error : new Error('the archive could not be written'));
  });
  return archive;
}

type Filling = { zip: ZipFile; userId: string; signal: AbortSignal };

async function fill({ zip, userId, signal }: Filling): Promise<void> {
  const missing = new Map<string, Why>();
  for await (const one of walkCases({ userId })) {
    for (const file of [...(await listDocumentFiles(one)), ...(await listLetterFiles(one))]) {
      const why = await addStored({ zip, file, signal });
      if (why) missing.set(file.id, why);
    }
  }
  const data = Readable.from(writeData({ userId, missing }));
  await addStream({ zip, path: 'data.json', source: data, compress: true, signal });
  zip.end();
}

type Adding = { zip: ZipFile; file: OwnFile; signal: AbortSignal };

/** Why the file is not in the archive; null where it is. What goes wrong once it has begun ends the archive: half a file looks like a whole. */
async function addStored({ zip, file, signal }: Adding): Promise<Why | null> {
  let isBegun = false;
  try {
    await storageNamed(file.storage).withLocalCopy({ ...file, signal }, async (copy) => {
      await stat(copy);
      isBegun = true;
      await addStream({ zip, path: file.path, source: createReadStream(copy), compress: false, signal });
    });
    return null;
  } catch (error) {
    if (isBegun || signal.aborted) throw error;
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not_found' : 'not_reachable';
    logger().warn({ err: error, fileOf: file.id, why }, 'file left out of personal data');
    return why;
  }
}

type Entry = { zip: ZipFile; path: string; source: Readable; compress: boolean; signal: AbortSignal };

/** Until the archive has taken all of it. Pictures and PDFs are as small as they get. */
async function addStream({ zip, path, source, compress, signal }: Entry): Promise<void> {
  signal.throwIfAborted();
  zip.addReadStream(source, path, { compress, forceDosTimestamp: true });
  try {
    await finished(source, { signal });
  } finally {
    source.destroy();
  }
}
