'use client';

import { useQueries } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import type { CaseView } from '@/server/case-view/view';
import { findText, type TextHit } from './find-text';

export type SearchHit = TextHit & { documentId: string; page: number };

/** More places than anyone steps through; what is looked for is then too common. */
const MOST_HITS = 1_000;

type Options = {
  documents: CaseView['documents'];
  isOpen: boolean;
  /** Where the reader is: the first step goes to the next place from here. */
  at: { documentId: string | null; page: number };
  onGo: (place: { documentId: string; page: number }) => void;
};

/** Looks for words in the text of all documents that are read, and steps from place to place. */
export function useTextSearch({ documents, isOpen, at, onGo }: Options) {
  const trpc = useTRPC();
  const [wanted, setWanted] = useState('');
  const [current, setCurrent] = useState<SearchHit | null>(null);
  // Typing stays quick while hundreds of pages are looked through.
  const looked = useDeferredValue(isOpen ? wanted : '');
  const read = documents.filter(({ ocrStatus }) => ocrStatus === 'completed');
  const { texts, isLoading } = useQueries({
    queries: read.map(({ id }) =>
      trpc.documents.pages.queryOptions(
        { documentId: id },
        { enabled: isOpen && wanted.trim() !== '', staleTime: Number.POSITIVE_INFINITY },
      ),
    ),
    combine: (results) => ({
      texts: results.map(({ data }) => data),
      isLoading: results.some(({ isLoading: isFirst }) => isFirst),
    }),
  });
  const ids = read.map(({ id }) => id).join();
  const hits = useMemo(
    () =>
      looked.trim() === ''
        ? []
        : ids
            .split(',')
            .flatMap((documentId, index) =>
              (texts[index] ?? []).flatMap(({ number, text }) =>
                findText({ text, wanted: looked }).map((hit): SearchHit => ({ ...hit, documentId, page: number })),
              ),
            )
            .slice(0, MOST_HITS),
    [looked, texts, ids],
  );
  const index = current ? hits.findIndex((hit) => isSameHit(hit, current)) : -1;

  function step(by: 1 | -1) {
    const order = ids.split(',');
    const rank = ({ documentId, page }: { documentId: string; page: number }) => order.indexOf(documentId) * 1e6 + page;
    const here = at.documentId === null ? 0 : rank({ documentId: at.documentId, page: at.page });
    const fromHere =
      by === 1 ? hits.findIndex((hit) => rank(hit) >= here) : hits.findLastIndex((hit) => rank(hit) <= here);
    const next = index === -1 ? Math.max(0, fromHere) : (index + by + hits.length) % hits.length;
    const hit = hits[next];
    if (!hit) return;
    setCurrent(hit);
    onGo(hit);
  }

  return {
    wanted,
    setWanted: (words: string) => {
      setWanted(words);
      setCurrent(null);
    },
    hits,
    current: index === -1 ? null : current,
    /** From 1; null before the first step. */
    position: index === -1 ? null : index + 1,
    isCapped: hits.length === MOST_HITS,
    isLoading: isLoading || looked !== wanted,
    step,
  };
}

export type TextSearch = ReturnType<typeof useTextSearch>;

export const isSameHit = (a: SearchHit, b: SearchHit) =>
  a.documentId === b.documentId && a.page === b.page && a.start === b.start;
