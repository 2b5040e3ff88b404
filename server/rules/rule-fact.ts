import type { FactVerdict } from '@/generated/prisma/enums';
import type { FactCitation } from '@/server/facts/contract';
import type { RuleFact } from '@/server/rules/contract';

/** A fact that holds, as the server keeps it or as `drafts.current` gives it, with `raw` for its value. */
type Holding = Omit<RuleFact, 'citations' | 'isDoubtful' | 'isAdded' | 'readOn' | 'quoteAgrees'> & {
  citations: readonly {
    documentId: string;
    page: number;
    quote: string;
    start: number | null;
    doubts: readonly unknown[];
  }[];
  addedFactId: string | null;
  judgement: {
    verdict: FactVerdict;
    original: { source: RuleFact['source']; citations: readonly Pick<FactCitation, 'documentId' | 'page'>[] };
  } | null;
  quoteAgrees: boolean | null;
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
  judgement,
  quoteAgrees,
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
  ...(judgement?.verdict === 'corrected' ? { readOn: toReadOn(judgement.original) } : {}),
  quoteAgrees,
});

const toReadOn = ({ source, citations }: NonNullable<Holding['judgement']>['original']): RuleFact['readOn'] => ({
  ...source,
  page: citations[0]?.page ?? null,
  places: citations.map(({ documentId, page }) => ({ documentId, page })),
});
