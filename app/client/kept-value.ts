import { dropAll, dropEntry, type Entry, listEntries, noteTaken, UNNAMED, writeEntry } from './kept-store';
import { serverNow } from './server-clock';
import { isRecord, type Shape } from './shape';

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
export function readKept<T>({ key, schema, by = 'page' }: { key: string; schema: Shape<T>; by?: KeptBy }): T | null {
  try {
    if (by === 'page') return readNearest({ key, schema });
    const raw = localStorage.getItem(key);
    return raw === null ? null : parseKept({ raw, schema });
  } catch (error) {
    console.warn('What you were busy with could not be read from this browser.', error);
    return null;
  }
}

function readNearest<T>({ key, schema }: { key: string; schema: Shape<T> }): T | null {
  const [nearest] = listEntries(key)
    .flatMap((entry) => {
      const kept = readDated(entry);
      const value = schema.safeParse(kept?.value).data;
      return kept && value !== undefined ? [{ entry, at: kept.at, value }] : [];
    })
    .sort((a, b) => a.entry.distance - b.entry.distance || b.at - a.at);
  if (!nearest) return null;
  noteTaken({ key, entry: nearest.entry });
  return nearest.value;
}

function readDated({ raw, distance }: Entry): { at: number; value: unknown } | null {
  const kept = parseJson(raw);
  if (distance === UNNAMED) return kept === null ? null : { at: 0, value: kept };
  return isRecord(kept) && typeof kept.at === 'number' ? { at: kept.at, value: kept.value } : null;
}

export const parseKept = <T>({ raw, schema }: { raw: string; schema: Shape<T> }): T | null =>
  schema.safeParse(parseJson(raw)).data ?? null;

/** Null for what is no JSON. */
function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
