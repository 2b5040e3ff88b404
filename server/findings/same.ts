import type { Passage } from './schema';

type ComparableFinding = {
  key: string;
  statement: string;
  supported: boolean;
  citations: readonly { quote: string; verified: boolean }[];
};

/**
 * What makes a finding of one draft the same as a finding of another: key, statement, and the quotes with what became of
 * them. Documents may have been sent again under another name; the words are what was judged.
 */
export const identifyFinding = ({ key, statement, supported, citations }: ComparableFinding): string =>
  JSON.stringify([key, statement, supported, citations.map(({ quote, verified }) => [quote, verified])]);

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
