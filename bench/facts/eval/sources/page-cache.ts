import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PaperPage } from '../../../../server/facts/contract';

const wordBox = z.object({
  start: z.int(),
  end: z.int(),
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
  confidence: z.number(),
  otherReading: z.string().optional(),
});
const cachedPages = z.array(
  z.object({
    number: z.int(),
    text: z.string(),
    words: z.array(wordBox),
    rows: z.array(z.array(z.array(z.int()))),
    notes: z.object({
      hiddenWords: z.int(),
      coveredWords: z.int(),
      missingShare: z.number(),
      language: z.string().nullable(),
      flaws: z.array(z.never()).default([]),
    }),
  }),
);

/** Pages that were read before, in a folder of the caller's. */
export type PageCache = {
  /** Undefined where this reader has not read these bytes. Throws where what is kept is no pages. */
  find(key: string): PaperPage[] | undefined;
  keep(key: string, pages: PaperPage[]): void;
};

/** What a reader makes of these bytes. A change of the reader that its name does not tell calls for another folder. */
export const cacheKey = (input: { bytes: Buffer; reader: string }): string =>
  `${createHash('sha256').update(input.bytes).digest('hex')}.${input.reader.replace(/[^\w+-]/g, '_')}`;

export function openPageCache(folder: string): PageCache {
  mkdirSync(folder, { recursive: true });
  const pathOf = (key: string) => join(folder, `${key}.json`);
  return {
    find(key) {
      const path = pathOf(key);
      if (!existsSync(path)) return undefined;
      const parsed = cachedPages.safeParse(JSON.parse(readFileSync(path, 'utf8')));
      if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
      // Words without a second reading lack the key, as those of a reader do.
      return parsed.data.map(({ words, ...page }) => ({
        ...page,
        words: words.map(({ otherReading, ...word }) =>
          otherReading === undefined ? word : { ...word, otherReading },
        ),
      }));
    },
    keep(key, pages) {
      const path = pathOf(key);
      // Whole or not at all, should the run end here.
      writeFileSync(`${path}.part`, JSON.stringify(pages));
      renameSync(`${path}.part`, path);
    },
  };
}
