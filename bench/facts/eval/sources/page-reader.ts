import { readFileSync } from 'node:fs';
import type { PaperPage } from '../../../../server/facts/contract';
import { detectContentType } from '../../../../server/providers/ocr/detect-content-type';
import { createLocalOcrEngine } from '../../../../server/providers/ocr/local/engine';
import { findTesseract } from '../../../../server/providers/ocr/local/tesseract/find-tesseract';
import { cacheKey, type PageCache } from './page-cache';

export type PageReader = {
  /** Throws what the reader throws. */
  read(path: string): Promise<PaperPage[]>;
  close(): Promise<void>;
};

/** `local` is the product with nothing but what npm brings; `local-native` has the installed tesseract. */
export const READERS = ['local', 'local-native'] as const;
export type ReaderName = (typeof READERS)[number];

/** The product's own reading, of whole files, that of bytes it has read before from `cache`. */
export function openPageReader(options: { reader: ReaderName; lanes: number; cache: PageCache | null }): PageReader {
  const { reader, lanes, cache } = options;
  const engine = createLocalOcrEngine({
    processes: lanes,
    recogniser: { languages: null, program: reader === 'local' ? null : findNative() },
  });
  const read = async (path: string) => {
    const key = cacheKey({ bytes: readFileSync(path), reader: engine.name });
    const kept = cache?.find(key);
    if (kept) return kept;
    const contentType = await detectContentType({ path });
    if (!contentType) throw new Error(`${path} is no file that can be read.`);
    const pages: PaperPage[] = [];
    await engine.read({
      path,
      contentType,
      signal: new AbortController().signal,
      onPage: async ({ number, text, words, rows, notes }) => {
        pages.push({ number, text, words, rows, notes });
      },
    });
    cache?.keep(key, pages);
    return pages;
  };
  return { read, close: () => engine.close() };
}

function findNative(): string {
  const native = findTesseract({ choice: { kind: 'found' }, path: process.env.PATH ?? '' });
  if (native.program === null) throw new Error(`The reader local-native cannot be used: ${native.why}.`);
  return native.program;
}
