import type { RefObject } from 'react';
import { createStore } from 'zustand/vanilla';
import type { Focus } from '@/app/client/focus';
import type { ToldApart } from '@/app/tell-apart';
import type { CaseView } from '@/server/case-view/view';
import { type DecisionState, NO_DECISION } from '../decisions/decision-state';
import { beginPages, type PagesState, type Place } from '../documents/pages-state';
import type { FactWork } from '../facts/use-fact-work';
import type { FindingWork } from '../findings/use-finding-work';
import type { LetterWork } from '../letters/use-letter';
import type { Reviewing } from '../reviews/use-review';
import { FIRST_LAYOUT, type LayoutState } from './layout-state';

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

/** The state of the review page, a part for each concern. */
export type DeskState = { layout: LayoutState; pages: PagesState; decision: DecisionState };

export const createDeskStore = (place: Place | null) =>
  createStore<DeskState>(() => ({ layout: FIRST_LAYOUT, pages: beginPages(place), decision: NO_DECISION }));

export type DeskStore = ReturnType<typeof createDeskStore>;

/** What the server has and what is being written, as they were last drawn. */
export type Parts = DeskCase & {
  reviewing: Reviewing;
  letter: LetterWork;
  findings: FindingWork;
  facts: FactWork;
};

/** What commands work with. `parts` is read when a command runs, and never while something is drawn. */
export type Desk = { store: DeskStore; focus: Focus; parts: { readonly current: Parts } };
