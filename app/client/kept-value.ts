import type { z } from 'zod';

/** Keeps what somebody is busy with in this browser until it is safe elsewhere; null forgets it. */
export function keepValue({
  key,
  value,
  store = localStorage,
}: {
  key: string;
  value: unknown;
  store?: Storage;
}): void {
  try {
    if (value === null) store.removeItem(key);
    else store.setItem(key, JSON.stringify(value));
  } catch (error) {
    // A full or forbidden store: it is still in the page.
    console.warn('What you are busy with could not be kept in this browser.', error);
  }
}

/** What was kept before the page was left; null for nothing, and for what this version did not write. */
export function readKept<Schema extends z.ZodType>({
  key,
  schema,
  store = localStorage,
}: {
  key: string;
  schema: Schema;
  store?: Storage;
}) {
  const raw = store.getItem(key);
  return raw === null ? null : parseKept({ raw, schema });
}

export function parseKept<Schema extends z.ZodType>({
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
  return schema.safeParse(value).data ?? null;
}
