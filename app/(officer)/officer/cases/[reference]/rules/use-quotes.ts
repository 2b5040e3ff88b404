'use client';

import { useMemo } from 'react';
import { useLatest } from '@/app/client/use-latest';
import type { DraftView } from '@/server/drafts/view';
import type { FactCitation } from '@/server/facts/contract';
import { REMOVED_DOCUMENT } from '../documents/removed-document';
import { indexPassages, keysOfValues, listPassages, type Passage, passageKey } from './passages';

type Options = {
  facts: readonly Pick<DraftView['facts'][number], 'citations'>[];
  filenames: ReadonlyMap<string, string>;
  /** The place that was asked for last. */
  shownKey: string | null;
  onShow: ShowPassage;
};

/** `ownerId`: the element on the review's side that rests on it, to which its mark on the page leads back. */
type ShowPassage = (passage: Passage, ownerId: string) => void;

/** What links to words of the pages need, wherever they stand: the same object until one of these things is another. */
export function useQuotes({ facts, filenames, shownKey, onShow }: Options) {
  const index = useMemo(() => indexPassages(facts), [facts]);
  const values = useMemo(() => keysOfValues(facts), [facts]);
  const show = useLatest(onShow);
  return useMemo(
    () => ({
      nameOf: (documentId: string) => filenames.get(documentId) ?? REMOVED_DOCUMENT,
      list: (citations: readonly FactCitation[]) => listPassages({ citations, values, index }),
      isShown: (passage: Passage) => passageKey(passage) === shownKey,
      show,
    }),
    [filenames, values, index, shownKey, show],
  );
}

export type Quotes = ReturnType<typeof useQuotes>;
