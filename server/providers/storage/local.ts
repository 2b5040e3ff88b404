import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStorage } from './contract';
import { explainFullStore } from './store-full';
import { signUpload } from './upload-signature';

/** Small enough that a lost connection costs seconds, even on a slow line. */
export const PART_BYTES = 512 * 1024;

export type LocalStorage = FileStorage & {
  readonly name: 'local';
  /**
   * Streams an upload to its key; nothing is seen there before it is complete. The first upload stays: one that comes
   * later under the same key is dropped, so that a file cannot be changed once it was looked at. Gives the kept size.
   */
  receive(request: { key: string; content: Readable; signal: AbortSignal }): Promise<{ bytes: number }>;
  /**
   * Streams one part of an upload to its place, in any order. The part that completes the file puts it under its key, by the rule of
   * `receive`. A part that came before is replaced: what counts is the whole, which is looked at when it is registered.
   */
  receivePart(request: {
    key: string;
    part: UploadPart;
    content: Readable;
    signal: AbortSignal;
  }): Promise<{ isWhole: boolean }>;
};

/** Counted from 0, of `count`. */
export type UploadPart = { index: number; count: number };

/** In the document's folder, so that they go with it. */
const partsFolder = (key: string) => `${path.dirname(key)}/parts`;
const partKey = ({ key, index }: { key: string; index: number }) => `${partsFolder(key)}/${index}`;

/** A hard link never replaces what is there. */
async function placeOnce(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Files in a folder on this machine, reached only through our own authorised routes. */
export function createLocalStorage({ root, secret }: { root: string; secret: string }): LocalStorage {
  const locate = (key: string) => {
    const file = path.resolve(root, key);
    if (!file.startsWith(`${path.resolve(root)}${path.sep}`)) throw new Error('a storage key points outside the store');
    return file;
  };

  /** Written beside its place and then put into it, so that a reader sees the whole file or none. */
  async function writeWhole(
    key: string,
    write: (temporary: string) => Promise<void>,
    place: (temporary: string, file: string) => Promise<void>,
  ): Promise<void> {
    const file = locate(key);
    await mkdir(path.dirname(file), { recursive: true });
    const temporary = `${file}.${randomUUID()}.part`;
    try {
      await write(temporary);
      await place(temporary, file);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  const sizeOf = async (file: string): Promise<number | null> => {
    try {
      return (await stat(file)).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };

  async function listMissing({ key, count }: { key: string; count: number }): Promise<number[]> {
    const there = new Set(await readdir(locate(partsFolder(key))));
    return Array.from({ length: count }, (_, index) => index).filter((index) => !there.has(String(index)));
  }

  async function joinParts({ key, count, signal }: { key: string; count: number; signal: AbortSignal }): Promise<void> {
    async function* readParts() {
      for (let index = 0; index < count; index += 1) yield* createReadStream(locate(partKey({ key, index })));
    }
    await writeWhole(
      key,
      (temporary) => pipeline(Readable.from(readParts()), createWriteStream(temporary, { mode: 0o600 }), { signal }),
      placeOnce,
    );
  }

  return {
    name: 'local',

    async createUpload({ key, maxBytes, origin }) {
      const signed = { public_id: key, max_bytes: maxBytes, timestamp: Math.floor(Date.now() / 1_000) };
      const fields = { ...signed, signature: signUpload({ fields: signed, secret }) };
      return {
        url: new URL('/api/files/upload', origin).href,
        partBytes: PART_BYTES,
        fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
      };
    },

    async receive({ key, content, signal }) {
      await writeWhole(
        key,
        (temporary) => pipeline(content, createWriteStream(temporary, { mode: 0o600 }), { signal }),
        placeOnce,
      );
      return { bytes: (await stat(locate(key))).size };
    },

    async receivePart({ key, part: { index, count }, content, signal }) {
      if ((await sizeOf(locate(key))) !== null) {
        // The answer to the last part was lost, and it is sent once more; also where it is cut off this time, the file is whole.
        content.on('error', () => undefined).resume();
        return { isWhole: true };
      }
      try {
        await writeWhole(
          partKey({ key, index }),
          (temporary) => pipeline(content, createWriteStream(temporary, { mode: 0o600 }), { signal }),
          rename,
        );
        if ((await sizeOf(locate(key))) === null) {
          if ((await listMissing({ key, count })).length > 0) return { isWhole: false };
          await joinParts({ key, count, signal });
        }
      } catch (error) {
        // A part that came twice, or two last parts at the same moment: the other has put the file there, and removed the parts
        // under this one's hands.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || (await sizeOf(locate(key))) === null) throw error;
      }
      await rm(locate(partsFolder(key)), { recursive: true, force: true });
      return { isWhole: true };
    },

    async find({ key }) {
      const bytes = await sizeOf(locate(key));
      return bytes === null ? null : { bytes, content: null };
    },

    withLocalCopy: ({ key }, use) => use(locate(key)),

    async write({ key, bytes }) {
      try {
        await writeWhole(key, (temporary) => writeFile(temporary, bytes, { mode: 0o600 }), rename);
      } catch (error) {
        throw explainFullStore(error);
      }
    },

    async read({ key, contentType }) {
      const file = locate(key);
      const bytes = await sizeOf(file);
      return bytes === null ? null : { kind: 'bytes', open: () => createReadStream(file), bytes, contentType };
    },

    removeFolder: ({ folder }) => rm(locate(folder), { recursive: true, force: true }),
  };
}
