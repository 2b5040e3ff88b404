'use client';

import { useEffect } from 'react';
import { z } from 'zod';
import { useKeptPlace } from '@/app/client/use-kept-place';
import { usePages, useShownDocumentId } from '../documents/use-pages';
import { useCase, useCommands, useDesk } from './desk-context';

const placeSchema = z.object({
  documentId: z.string().nullable(),
  page: z.number(),
  side: z.enum(['pages', 'draft']),
  tab: z.enum(['review', 'versions', 'notes', 'timeline']),
});

/** A review that is loaded again shows the document, page and tab that it showed before; so does a desk that takes the place of another. */
export function useDeskPlace(): void {
  const { view, officer, place } = useCase();
  const { pages, layout } = useCommands();
  const { side, tab } = useDesk((state) => state.layout);
  const documentId = useShownDocumentId();
  const page = usePages((state) => state.page);
  useEffect(() => {
    place.current = documentId === null ? null : { documentId, page };
  }, [place, documentId, page]);
  useKeptPlace({
    name: [officer.userId, view.reference],
    schema: placeSchema,
    place: { documentId, page, side, tab },
    onReturn: (kept) => {
      layout.choose({ side: kept.side, tab: kept.tab });
      if (kept.documentId !== null && (kept.documentId !== documentId || kept.page !== page))
        pages.go({ documentId: kept.documentId, page: kept.page });
    },
  });
}
