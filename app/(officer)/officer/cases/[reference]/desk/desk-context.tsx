'use client';

import { createContext, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useFocus } from '@/app/client/focus';
import { useFacts } from '../facts/facts-provider';
import { useFindingsWork } from '../findings/findings-provider';
import { useLetterWork, useReviewing } from '../reviews/review-provider';
import { useCase } from './case-context';
import { type Commands, createCommands } from './desk-commands';
import { createDeskStore, type DeskState, type DeskStore, type Parts } from './desk-store';

const DeskContext = createContext<{ store: DeskStore; commands: Commands } | null>(null);

/** The state of the review page, the commands that change it, and the places that the focus is led to. */
export function DeskProvider({ children }: { children: ReactNode }) {
  const { place } = useCase();
  const focus = useFocus();
  const parts = useRef<Parts | null>(null);
  const [desk] = useState(() => {
    const store = createDeskStore(place.current);
    const commands = createCommands({
      store,
      focus,
      parts: {
        get current() {
          if (!parts.current) throw new Error('No command runs before the page is drawn.');
          return parts.current;
        },
      },
    });
    return { store, commands };
  });
  return (
    <DeskContext value={desk}>
      <PartsKeeper parts={parts} />
      {children}
    </DeskContext>
  );
}

/** Drawn by itself, so that a stroke in the letter draws nothing else because of it. */
function PartsKeeper({ parts }: { parts: { current: Parts | null } }): null {
  const known = useCase();
  const reviewing = useReviewing();
  const letter = useLetterWork();
  const findings = useFindingsWork();
  const facts = useFacts();
  useLayoutEffect(() => {
    parts.current = { ...known, reviewing, letter, findings, facts };
  });
  return null;
}

function useOpenDesk() {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Nothing of the review is drawn outside of its page.');
  return desk;
}

export const useDesk = <Part,>(select: (state: DeskState) => Part): Part => useStore(useOpenDesk().store, select);
export const useCommands = (): Commands => useOpenDesk().commands;
