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

/** Whether kept citations are those of the passages asked for; they were made whole words when they were kept. */
export const citesSame = ({ kept, asked }: { kept: readonly Passage[]; asked: readonly Passage[] }): boolean =>
  kept.length === asked.length &&
  asked.every(({ documentId, page, start, end }, at) => {
    const own = kept[at];
    return own?.documentId === documentId && own.page === page && own.start < end && start < own.end;
  });
