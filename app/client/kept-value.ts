import type { z } from 'zod';

/** `browser` outlives the tab and is shared by all of them; `tab` is one tab's own. */
export type KeptIn = 'browser' | 'tab';

const storeFor = (where: KeptIn): Storage => (where === 'tab' ? sessionStorage : localStorage);

/** Keeps what somebody is busy with in this browser until it is safe elsewhere; null forgets it. */
export function keepValue({ key, value, where = 'browser' }: { key: string; value: unknown; where?: KeptIn }): void {
  try {
    if (value === null) storeFor(where).removeItem(key);
    else storeFor(where).setItem(key, JSON.stringify(value));
  } catch (error) {
    // A full or forbidden store: it is still in the page.
    console.warn('What you are busy with could not be kept in this browser.', error);
  }
}

/** What was kept before the page was left; null for nothing, and for what this version did not write. */
export function readKept<Schema extends z.ZodType>({
  key,
  schema,
  where = 'browser',
}: {
  key: string;
  schema: Schema;
  where?: KeptIn;
}) {
  const raw = readRaw({ key, where });
  return raw === null ? null : parseKept({ raw, schema });
}

function readRaw({ key, where }: { key: string; where: KeptIn }): string | null {
  try {
    return storeFor(where).getItem(key);
  } catch (error) {
    console.warn('What you were busy with could not be read from this browser.', error);
    return null;
  }
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
