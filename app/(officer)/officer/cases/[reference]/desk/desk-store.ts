import { createStore } from 'zustand/vanilla';
import type { Focus } from '@/app/client/focus';
import { type DecisionState, NO_DECISION } from '../decisions/decision-state';
import { beginPages, type PagesState, type Place } from '../documents/pages-state';
import type { FactWork } from '../facts/use-fact-work';
import type { FindingWork } from '../findings/use-finding-work';
import type { LetterWork } from '../letters/use-letter';
import type { Reviewing } from '../reviews/use-review';
import type { DeskCase } from './case-context';
import { FIRST_LAYOUT, type LayoutState } from './layout-state';

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
