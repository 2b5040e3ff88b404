'use client';

import { useEffect } from 'react';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { DraftView } from '@/server/drafts/view';
import { useCase } from '../desk/case-context';
import { useCommands, useDesk } from '../desk/desk-context';
import { useFacts } from '../facts/facts-provider';

type Deciding = { outcome: DecisionOutcome; draft: DraftView | null; count: number };

/** The decision that is being made; null for none. With the draft that was on screen when it was opened, as corrected since. */
export function useDeciding(): Deciding | null {
  const isWaiting = useCase().view.status === 'awaiting_officer_review';
  const { draft } = useFacts();
  const opened = useDesk(({ decision }) => decision.opened);
  const { decision } = useCommands();
  // Withdrawn meanwhile: the panel is gone, and with it what closes it.
  useEffect(() => {
    if (!isWaiting) decision.drop();
  }, [isWaiting, decision]);
  if (!isWaiting || !opened) return null;
  // A newer draft must be read before it is decided on.
  return { ...opened, draft: opened.draft?.id === draft?.id ? draft : opened.draft };
}
