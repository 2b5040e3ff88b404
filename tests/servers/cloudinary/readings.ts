import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReadPage } from '@/server/providers/ocr/contract';
import { createLocalOcrEngine } from '@/server/providers/ocr/local/engine';
import { type Inspected, readableTypeOf } from './inspect';

type Image = Inspected & { etag: string; bytes: Buffer };
type Reading = { pages: Promise<ReadPage>[] };

export type Readings = ReturnType<typeof createReadings>;

/**
 * What stands on the pages of images, read by the local engine for want of another. Kept by content: a page is read
 * once, whether its picture or its text is asked for first, and however often it is uploaded.
 */
export function createReadings({ processes }: { processes: number }) {
  const engine = createLocalOcrEngine({ processes, childPath: process.env.DOCUMENT_READER });
  const readings = new Map<string, Reading>();
  const stop = new AbortController();
  let folder: Promise<string> | undefined;

  function begin(image: Image): Reading {
    const takers = image.sizes.map(() => makeTaker());
    const fail = (error: unknown) => {
      for (const taker of takers) taker.reject(error);
    };
    const take = async (page: ReadPage) => takers[page.number - 1]?.resolve(page);
    read({ image, take }).then(() => fail(new Error('The file has fewer pages than were counted.')), fail);
    return { pages: takers.map(({ page }) => page) };
  }

  async function read({ image, take }: { image: Image; take: (page: ReadPage) => Promise<void> }): Promise<void> {
    const contentType = readableTypeOf(image.format);
    if (!contentType) throw new Error(`No text can be read from ${image.format}.`);
    folder ??= mkdtemp(path.join(tmpdir(), 'cloudinary-server-'));
    const file = path.join(await folder, `${image.etag}.${image.format}`);
    await writeFile(file, image.bytes);
    await engine.read({ path: file, contentType, signal: stop.signal, onPage: take });
    await rm(file, { force: true });
  }

  return {
    /** Each page's own promise, so that the first can be had while the last is being read. */
    pagesOf(image: Image): Promise<ReadPage>[] {
      const reading = readings.get(image.etag) ?? begin(image);
      readings.set(image.etag, reading);
      return reading.pages;
    },
    /** A picture made from a page that was read holds the same words at the same places. */
    adopt({ bytes, page }: { bytes: Buffer; page: ReadPage }): void {
      const etag = createHash('md5').update(bytes).digest('hex');
      readings.set(etag, { pages: [Promise.resolve({ ...page, number: 1 })] });
    },
    async close(): Promise<void> {
      stop.abort(new Error('The server is closing.'));
      await engine.close();
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
  };
}

function makeTaker() {
  let resolve: (page: ReadPage) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const page = new Promise<ReadPage>((onPage, onError) => {
    resolve = onPage;
    reject = onError;
  });
  // Nobody may ask for it before it fails.
  page.catch(() => undefined);
  return { page, resolve, reject };
}
