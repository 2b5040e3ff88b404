'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '@/app/client/trpc';
import type { Page } from './pages-query';
import { layOutText, type Word } from './words';

const NONE: Word[] = [];

/** The words of a page in reading order: with their boxes for its picture, as rows of text without one. */
export function usePageWords(options: {
  documentId: string;
  page: Page;
  isPicture: boolean;
  isWanted: boolean;
}): Word[] {
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
  return isPicture ? (boxed.data ?? NONE) : laidOut;
}
