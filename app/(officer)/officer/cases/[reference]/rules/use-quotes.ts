'use client';

import { useMemo } from 'react';
import type { DraftView } from '@/server/drafts/view';
import type { FactCitation } from '@/server/facts/contract';
import { REMOVED_DOCUMENT } from '../removed-document';
import { indexPassages, listPassages, type Passage, passageKey } from './passages';

type Options = {
  facts: readonly Pick<DraftView['facts'][number], 'citations'>[];
  filenames: ReadonlyMap<string, string>;
  /** The place that was asked for last. */
  shownKey: string | null;
  onShow: ShowPassage;
};

/** `ownerId`: the element on the review's side that rests on it, to which its mark on the page leads back. */
export type ShowPassage = (passage: Passage, ownerId: string) => void;

/** What links to words of the pages need, wherever they stand. */
export function useQuotes({ facts, filenames, shownKey, onShow }: Options) {
  const index = useMemo(() => indexPassages(facts), [facts]);
  return {
    nameOf: (documentId: string) => filenames.get(documentId) ?? REMOVED_DOCUMENT,
    list: (citations: readonly FactCitation[]) => listPassages({ citations, facts, index }),
    isShown: (passage: Passage) => passageKey(passage) === shownKey,
    show: onShow,
  };
}

export type Quotes = ReturnType<typeof useQuotes>;
