import type { Paper } from '@/server/facts/contract';
import { collectNotes, describeNotes } from '@/server/providers/ocr/describe-notes';

/** A name that a claimant chose must not fill a sentence. */
const NAME_LENGTH = 60;

/**
 * What whoever decides should know of the files behind a draft. Said by code, whichever drafter wrote the rest: no drafter sees what
 * is hidden, and none could be relied on to mention it.
 */
export function noteReading(documents: readonly Paper[]): string[] {
  return documents.flatMap(({ filename, pages }) => {
    const name = filename.length > NAME_LENGTH ? `${filename.slice(0, NAME_LENGTH - 3)}…` : filename;
    const noted = pages.map((page) => ({ ...page, hasWords: page.words.length > 0 }));
    return describeNotes({ notes: collectNotes(noted), name: `“${name}”` });
  });
}
