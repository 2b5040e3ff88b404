import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ReadingFailure } from '../reading-failure';
import { MAX_ENTRIES, MAX_TOTAL_BYTES } from './limits';

export type UnpackedDocx = {
  /** The bytes of a part, or null where there is none. Throws ReadingFailure. */
  readPart: (name: string, maximum: number) => Promise<Buffer | null>;
  close: () => void;
};

/** A macro in a file is a program. Word keeps it in this part, whatever the file calls itself. */
const MACROS = /(?:^|\/)vbaproject\.bin$/i;

/**
 * Opens a word processor file. Parts are unpacked one by one and never to disk, and never more of them than is allowed. Throws
 * ReadingFailure: `unsupported` with macros in it, `too_large` where it unpacks to too much, else `damaged`.
 */
export async function unpackDocx(path: string): Promise<UnpackedDocx> {
  const zip = await orDamaged(openPromise(path, { lazyEntries: true, autoClose: false }));
  try {
    return readParts(zip, await orDamaged(listEntries(zip)));
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw new ReadingFailure('too_large');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (MACROS.test(entry.fileName)) throw new ReadingFailure('unsupported');
    // Of two parts with one name programs differ on which counts.
    if (entries.has(entry.fileName)) throw new ReadingFailure('damaged');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function readParts(zip: ZipFile, entries: ReadonlyMap<string, Entry>): UnpackedDocx {
  let total = 0;
  return {
    close: () => zip.close(),
    readPart: async (name, maximum) => {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.isEncrypted()) throw new ReadingFailure('encrypted');
      // The zip's reader fails a part that unpacks to more than it says.
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > maximum || total > MAX_TOTAL_BYTES) throw new ReadingFailure('too_large');
      return orDamaged(zip.openReadStreamPromise(entry).then(buffer));
    },
  };
}

async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw cause instanceof ReadingFailure ? cause : new ReadingFailure('damaged', null, { cause });
  }
}
