'use client';

import { useStore } from 'zustand';
import { createNeededContext } from '@/app/client/needed-context';
import type { Commands } from './desk-commands';
import type { DeskState, DeskStore } from './desk-store';

export const [DeskContext, useOpenDesk] = createNeededContext<{ store: DeskStore; commands: Commands }>('desk');

/** A part of the state of the review page: what is drawn with it is drawn anew when that part is another, and for nothing else. */
export const useDesk = <Part>(select: (state: DeskState) => Part): Part => useStore(useOpenDesk().store, select);
export const useCommands = (): Commands => useOpenDesk().commands;
