import * as z from 'zod/mini';
import { dropAll, dropEntry, type Entry, listEntries, noteTaken, UNNAMED, writeEntry } from './kept-store';
import { serverNow } from './server-clock';

/** `page`: each page keeps its own, and the next one finds it if that is gone. `browser`: one for all pages, as a note is. */
export type KeptBy = 'page' | 'browser';

/** Keeps what somebody is busy with in this browser until it is safe elsewhere; null forgets it. No page loses what another keeps. */
export function keepValue({ key, value, by = 'page' }: { key: string; value: unknown; by?: KeptBy }): void {
  try {
    if (by === 'browser') {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
    } else if (value === null) dropEntry(key);
    else writeEntry({ key, raw: JSON.stringify({ at: serverNow(), value }) });
  } catch (error) {
    // A full or forbidden store: it is still in the page.
    console.warn('What you are busy with could not be kept in this browser.', error);
  }
}

/** Forgets it on all pages: what it was for is over. */
export function forgetEverywhere(key: string): void {
  try {
    dropAll(key);
  } catch (error) {
    console.warn('What is over could not be forgotten in this browser.', error);
  }
}

/**
 * What was kept before the page was left, else what another page kept last, which may be gone; null for nothing, and for what
 * this version did not write.
 */
export function readKept<Schema extends z.core.$ZodType>({
  key,
  schema,
  by = 'page',
}: {
  key: string;
  schema: Schema;
  by?: KeptBy;
}): z.infer<Schema> | null {
  try {
    if (by === 'page') return readNearest({ key, schema });
    const raw = localStorage.getItem(key);
    return raw === null ? null : parseKept({ raw, schema });
  } catch (error) {
    console.warn('What you were busy with could not be read from this browser.', error);
    return null;
  }
}

const datedSchema = z.object({ at: z.number(), value: z.unknown() });

function readNearest<Schema extends z.core.$ZodType>({ key, schema }: { key: string; schema: Schema }) {
  const [nearest] = listEntries(key)
    .flatMap((entry) => {
      const kept = readDated(entry);
      const value = z.safeParse(schema, kept?.value).data;
      return kept && value !== undefined ? [{ entry, at: kept.at, value }] : [];
    })
    .sort((a, b) => a.entry.distance - b.entry.distance || b.at - a.at);
  if (!nearest) return null;
  noteTaken({ key, entry: nearest.entry });
  return nearest.value;
}

function readDated({ raw, distance }: Entry) {
  if (distance !== UNNAMED) return parseKept({ raw, schema: datedSchema });
  const value = parseKept({ raw, schema: z.unknown() });
  return value === null ? null : { at: 0, value };
}

export function parseKept<Schema extends z.core.$ZodType>({
  raw,
  schema,
}: {
  raw: string;
  schema: Schema;
}): z.infer<Schema> | null {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return z.safeParse(schema, value).data ?? null;
}
