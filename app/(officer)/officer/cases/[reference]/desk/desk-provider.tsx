'use client';

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useFocus } from '@/app/client/focus';
import { createCommands } from './desk-commands';
import { DeskContext, useCase, useFacts, useFindingsWork, useLetterWork, useReviewing } from './desk-context';
import { createDeskStore, type Parts } from './desk-store';

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
