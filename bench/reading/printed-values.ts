import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ReadingEngine } from './engines';
import { countFound, toRuns } from './metrics/words';
import type { PrintedValues } from './results';

const printed = z.object({ printed: z.union([z.string(), z.array(z.string())]).optional() });
const shown = z.union([printed, z.array(printed)]);
const caseTruth = z.object({
  documents: z.array(z.object({ file: z.string(), made: z.string(), shows: z.record(z.string(), shown) })),
});

export type PrintedDocument = { path: string; made: string; values: string[] };

/** Every document that a `truth.json` below `folder` names, with the values that are printed on it. */
export function listPrintedDocuments(folder: string): PrintedDocument[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[\\/])truth\.json$/.test(file),
  );
  if (files.length === 0) throw new Error(`There is no truth.json below ${folder}.`);
  return files.sort().flatMap((file) => {
    const path = join(folder, file);
    const parsed = caseTruth.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
    return parsed.data.documents.map((document) => ({
      path: join(dirname(path), document.file),
      made: document.made,
      values: Object.values(document.shows)
        .flat()
        .flatMap((one) => one.printed ?? []),
    }));
  });
}

const foldSpace = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const dropSpace = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

export type Standing = { exact: boolean; unspaced: boolean; scattered: boolean };

/** How a printed value stands in what was read of its document: as printed, but for white space, or word by word. */
export function findPrinted({ value, text }: { value: string; text: string }): Standing {
  const runs = toRuns(value);
  return {
    exact: foldSpace(text).includes(foldSpace(value)),
    unspaced: dropSpace(text).includes(dropSpace(value)),
    scattered: countFound({ truth: runs, read: toRuns(text) }).found === runs.length,
  };
}

/** What was not found exactly as printed, and how far it was found. */
export type CountedDocument = { path: string; values: number; missing: (Standing & { value: string })[] };

/** Reads the documents and counts, for each kind of document, the values that were found. */
export async function countPrintedValues({
  documents,
  engine,
  lanes,
  onCounted,
}: {
  documents: PrintedDocument[];
  engine: ReadingEngine;
  lanes: number;
  onCounted: (result: CountedDocument) => void;
}): Promise<PrintedValues[]> {
  const counts = new Map<string, PrintedValues>();
  const waiting = [...documents];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { path, made, values } = next;
      // A document that cannot be read ends the run: unlike a spoilt page, each of these must be readable.
      const { text } = await engine.read(path);
      const empty = { made, documents: 0, values: 0, exact: 0, unspaced: 0, scattered: 0 };
      const count = counts.get(made) ?? empty;
      counts.set(made, count);
      count.documents += 1;
      const missing: CountedDocument['missing'] = [];
      for (const value of values) {
        const standing = findPrinted({ value, text });
        count.values += 1;
        if (standing.exact) count.exact += 1;
        if (standing.unspaced) count.unspaced += 1;
        if (standing.scattered) count.scattered += 1;
        if (!standing.exact) missing.push({ value, ...standing });
      }
      onCounted({ path, values: values.length, missing });
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return [...counts.values()].sort((one, other) => one.made.localeCompare(other.made));
}
