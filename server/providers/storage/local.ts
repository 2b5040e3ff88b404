import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStorage } from './contract';
import { explainFullStore } from './store-full';
import { signUpload } from './upload-signature';

export type LocalStorage = FileStorage & {
  readonly name: 'local';
  /**
   * Streams an upload to its key; nothing is seen there before it is complete. The first upload stays: one that comes
   * later under the same key is dropped, so that a file cannot be changed once it was looked at. Gives the kept size.
   */
  receive(request: { key: string; content: Readable; signal: AbortSignal }): Promise<{ bytes: number }>;
};

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

  return {
    name: 'local',

    async createUpload({ key, maxBytes, origin }) {
      const signed = { public_id: key, max_bytes: maxBytes, timestamp: Math.floor(Date.now() / 1_000) };
      const fields = { ...signed, signature: signUpload({ fields: signed, secret }) };
      return {
        url: new URL('/api/files/upload', origin).href,
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
