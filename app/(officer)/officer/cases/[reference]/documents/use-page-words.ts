'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '@/app/client/trpc';
import type { Page } from './pages-query';
import { layOutText, type Word } from './words';

const NONE: Word[] = [];

/** The words of a page in reading order, null while they are fetched: with their boxes for its picture, as rows of text without one. */
export function usePageWords(options: {
  documentId: string;
  page: Page;
  isPicture: boolean;
  isWanted: boolean;
}): Word[] | null {
  const { documentId, page, isPicture, isWanted } = options;
  const trpc = useTRPC();
  const boxed = useQuery(
    trpc.documents.words.queryOptions(
      { documentId, page: page.number },
      // The words of a read page never change.
      { enabled: isPicture && isWanted, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  const laidOut = useMemo(() => (isPicture || !isWanted ? NONE : layOutText(page.text)), [isPicture, isWanted, page]);
  if (!isPicture) return laidOut;
  return boxed.data ?? (boxed.isLoading ? null : NONE);
}
