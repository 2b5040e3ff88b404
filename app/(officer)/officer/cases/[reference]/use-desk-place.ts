'use client';

import { z } from 'zod';
import { useKeptPlace } from '@/app/client/use-kept-place';
import type { ReviewTab } from './review-tabs';
import type { Side } from './side-tabs';
import type { Evidence } from './use-evidence';

const placeSchema = z.object({
  documentId: z.string().nullable(),
  page: z.number(),
  side: z.enum(['pages', 'draft']),
  tab: z.enum(['review', 'versions', 'timeline']),
});

type Options = {
  officerId: string;
  reference: string;
  evidence: Pick<Evidence, 'documentId' | 'page' | 'go'>;
  side: Side;
  tab: ReviewTab;
  show: (place: { side: Side; tab: ReviewTab }) => void;
};

/** A review that is loaded again shows the document, page and tab that it showed before. */
export function useDeskPlace({ officerId, reference, evidence, side, tab, show }: Options): void {
  const { documentId, page, go } = evidence;
  useKeptPlace({
    name: [officerId, reference],
    schema: placeSchema,
    place: { documentId, page, side, tab },
    onReturn: (kept) => {
      show({ side: kept.side, tab: kept.tab });
      if (kept.documentId !== null && (kept.documentId !== documentId || kept.page !== page))
        go({ documentId: kept.documentId, page: kept.page });
    },
  });
}
