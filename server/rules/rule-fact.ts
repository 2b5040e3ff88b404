import type { RuleFact } from '@/server/rules/contract';

/** A fact that holds, as the server keeps it or as `drafts.current` gives it, with `raw` for its value. */
type Holding = Omit<RuleFact, 'citations' | 'isDoubtful' | 'isAdded'> & {
  citations: readonly {
    documentId: string;
    page: number;
    quote: string;
    start: number | null;
    doubts: readonly unknown[];
  }[];
  addedFactId: string | null;
};

/** The fact as rules see it. */
export const toRuleFact = ({
  field,
  value,
  display,
  source,
  citations,
  entry,
  paperDate,
  addedFactId,
}: Holding): RuleFact => ({
  field,
  value,
  display,
  source,
  citations: citations.map(({ documentId, page, quote, start }) => ({ documentId, page, quote, start: start ?? 0 })),
  entry,
  paperDate: paperDate ?? null,
  isDoubtful: citations.some(({ doubts }) => doubts.length > 0),
  isAdded: addedFactId !== null,
});
