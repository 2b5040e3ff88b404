import { z } from 'zod';
import type { KeptText } from './letter-saver';

/** One officer's unsaved letter of one case: on a shared computer nobody finds another's. */
const keyOf = ({ officerId, reference }: { officerId: string; reference: string }) =>
  `casedraft.letter.${officerId}.${reference}`;

type Owner = { officerId: string; reference: string };

/** Remembers unsaved text in this browser until it is saved; null forgets it. */
export function keepLetter({ owner, kept }: { owner: Owner; kept: KeptText | null }): void {
  try {
    if (kept) localStorage.setItem(keyOf(owner), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(owner));
  } catch (error) {
    // A full or forbidden store: the text is still in the page, and on its way to the server.
    console.warn('The unsaved letter could not be kept in this browser.', error);
  }
}

/** What was typed and not saved before the page was left, or null. */
export function readKeptLetter(owner: Owner): KeptText | null {
  const raw = localStorage.getItem(keyOf(owner));
  return raw === null ? null : parseKeptLetter(raw);
}

const keptTextSchema = z.object({
  text: z.string(),
  revision: z.number(),
  base: z.object({ draftId: z.string().nullable(), letter: z.string() }),
});

/** Null for what this version did not write. */
export function parseKeptLetter(raw: string): KeptText | null {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return keptTextSchema.safeParse(value).data ?? null;
}
