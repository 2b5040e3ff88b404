'use client';

import { createContext, type RefObject, useContext } from 'react';
import type { ToldApart } from '@/app/tell-apart';
import type { CaseView } from '@/server/case-view/view';
import type { Place } from '../documents/pages-state';

export type Officer = { userId: string; name: string; isSupervisor: boolean };

/** The case on the page and its reader. */
export type DeskCase = {
  view: CaseView & { documents: ToldApart<CaseView['documents'][number]>[] };
  filenames: ReadonlyMap<string, string>;
  officer: Officer;
  /** Where its pages were left, and are to be again. It outlives the desk: a decision, or its undoing, puts a new desk in its place. */
  place: RefObject<Place | null>;
  /** The document whose text is being typed in. It outlives the desk as well. */
  typing: RefObject<string | null>;
  /** The decision that stands was made by this officer on this page. */
  isJustNow: boolean;
  onDecided: () => void;
};

export const CaseContext = createContext<DeskCase | null>(null);

export function useCase(): DeskCase {
  const known = useContext(CaseContext);
  if (!known) throw new Error('Nothing of a case is drawn outside of its page.');
  return known;
}
