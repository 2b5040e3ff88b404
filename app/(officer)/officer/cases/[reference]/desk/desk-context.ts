'use client';

import { useStore } from 'zustand';
import { createNeededContext } from '@/app/client/needed-context';
import type { FactWork } from '../facts/use-fact-work';
import type { FindingWork } from '../findings/use-finding-work';
import type { LetterWork } from '../letters/use-letter';
import type { Reviewing } from '../reviews/use-review';
import type { Commands } from './desk-commands';
import type { DeskCase, DeskState, DeskStore } from './desk-store';

// Types alone are imported here: what draws something of a case imports this, and not what makes it.
export const [CaseContext, useCase] = createNeededContext<DeskCase>('case');
export const [ReviewContext, useReviewing] = createNeededContext<Reviewing>('review');
export const [LetterContext, useLetterWork] = createNeededContext<LetterWork>('letter');
export const [FindingsContext, useFindingsWork] = createNeededContext<FindingWork>('list of findings');
export const [FactsContext, useFacts] = createNeededContext<FactWork>('list of facts');
export const [DeskContext, useOpenDesk] = createNeededContext<{ store: DeskStore; commands: Commands }>('desk');

/** A part of the state of the review page: what is drawn with it is drawn anew when that part is another, and for nothing else. */
export const useDesk = <Part>(select: (state: DeskState) => Part): Part => useStore(useOpenDesk().store, select);
export const useCommands = (): Commands => useOpenDesk().commands;
