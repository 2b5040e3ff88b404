import type { Passage } from '../schema';

type KeptPassage = Passage & { quote: string };

/**
 * Whether kept citations are those of the passages asked for. They were made whole words when they were kept; their pages may
 * read otherwise since.
 */
export const citesSame = ({ kept, asked }: { kept: readonly KeptPassage[]; asked: readonly Passage[] }): boolean =>
  kept.length === asked.length && kept.every((own, at) => isGrownFrom(own, asked[at]));

/** Whether beyond what was asked for nothing is kept but the rest of a word at either end. */
function isGrownFrom(kept: KeptPassage, asked: Passage | undefined): boolean {
  if (asked?.documentId !== kept.documentId || asked.page !== kept.page) return false;
  if (asked.start < kept.start || asked.end > kept.end) return false;
  const [start, end] = [asked.start - kept.start, asked.end - kept.start];
  const words = kept.quote.slice(start, end);
  return words === words.trim() && !/\s/.test(kept.quote.slice(0, start) + kept.quote.slice(end));
}
