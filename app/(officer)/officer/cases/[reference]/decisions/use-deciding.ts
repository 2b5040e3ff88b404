'use client';

import { useRef, useState } from 'react';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { DraftView } from '@/server/drafts/view';

/** Which decision is being made beside the evidence, if any. */
export function useDeciding({ draft, isWaiting }: { draft: DraftView | null; isWaiting: boolean }) {
  const [opened, setOpened] = useState<{ outcome: DecisionOutcome; draft: DraftView | null } | null>(null);
  // While it is being sent the panel stays, to say what became of it.
  const isBusy = useRef(false);
  // Withdrawn meanwhile: the panel is gone, and with it what closes it.
  if (!isWaiting && opened && !isBusy.current) setOpened(null);
  const isSame = opened?.draft?.id === draft?.id;
  return {
    // With the draft that was on screen then, as corrected since: a newer one must be read before it is decided on.
    current: opened && { outcome: opened.outcome, draft: isSame ? draft : opened.draft },
    isBusy,
    start: (outcome: DecisionOutcome) => {
      if (!isBusy.current) setOpened({ outcome, draft });
    },
    stop: () => {
      if (!isBusy.current) setOpened(null);
    },
  };
}

export type Deciding = ReturnType<typeof useDeciding>;
