'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { afterPaint } from '@/app/client/after-paint';
import { FocusProvider } from '@/app/client/focus';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useLiveCase } from '@/app/client/use-live-case';
import { ConnectionState } from '@/app/ui/connection-state';
import type { Place } from './documents/pages-state';
import { ErasedCase } from './retention/erased-case';
import { ReviewDesk } from './review-desk';
import { useNextCase } from './reviews/use-next-case';

type Props = { reference: string; officer: { userId: string; name: string; isSupervisor: boolean } };

/** A case under review, kept up to date while it is open. */
export function ReviewScreen({ reference, officer }: Props) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.cases.byReference.queryOptions({ reference }));
  const { data: draft } = useSuspenseQuery(trpc.drafts.current.queryOptions({ reference }));
  const live = useLiveCase({ reference });
  useNextCase({ except: reference });
  useFreshDraft({ reference, currentDraftId: view.currentDraftId, shownDraftId: draft?.id ?? null });
  useFreshLetter({ reference, decisionId: view.decision?.id ?? null, drafted: draft?.letter ?? null });
  useSeenNote(reference);
  const [isDecidedHere, setDecidedHere] = useState(false);
  // The same for good: what the desk knows of the case stays the same with it.
  const noteDecided = useCallback(() => setDecidedHere(true), []);
  const place = useRef<Place | null>(null);
  const typing = useRef<string | null>(null);
  if (view.erasedOn) return <ErasedCase view={view} />;
  return (
    <FocusProvider>
      <ReviewDesk
        // A decision sends its letter off: what comes after it is a new review with a letter of its own.
        key={view.decision?.id ?? 'undecided'}
        view={view}
        draft={draft}
        officer={officer}
        place={place}
        typing={typing}
        isJustNow={isDecidedHere && view.decision?.forStaff?.mine === true}
        onDecided={noteDecided}
      />
      <ConnectionState state={live} />
    </FocusProvider>
  );
}

/** Reads draft and letter again when the case has another draft than the one on screen. */
function useFreshDraft({
  reference,
  currentDraftId,
  shownDraftId,
}: {
  reference: string;
  currentDraftId: string | null;
  shownDraftId: string | null;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (currentDraftId === shownDraftId) return;
    void queryClient.invalidateQueries(trpc.drafts.current.queryFilter({ reference }));
    void queryClient.invalidateQueries(trpc.letters.current.queryFilter({ reference }));
    void queryClient.invalidateQueries(trpc.drafts.history.queryFilter({ reference }));
  }, [currentDraftId, shownDraftId, queryClient, trpc, reference]);
}

/**
 * Reads the letter again when a decision has sent it off, an undone one has brought it back, or another one is drafted by now, as when a
 * fact was corrected.
 */
function useFreshLetter({
  reference,
  decisionId,
  drafted,
}: {
  reference: string;
  decisionId: string | null;
  drafted: string | null;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const readFor = useRef({ decisionId, drafted });
  useEffect(() => {
    const { current: before } = readFor;
    if (before.decisionId === decisionId && before.drafted === drafted) return;
    readFor.current = { decisionId, drafted };
    void queryClient.invalidateQueries(trpc.letters.current.queryFilter({ reference }));
  }, [decisionId, drafted, queryClient, trpc, reference]);
}

/** For the timeline: who has had the case on screen. A case that was only loaded ahead was not seen. */
function useSeenNote(reference: string) {
  const client = useTRPCClient();
  useEffect(() => {
    const note = () =>
      client.audit.noteSeen.mutate({ reference }).catch((error: unknown) => {
        // Nothing the officer could do about it, and no reason to keep the case from them.
        console.warn('It was not noted that the case was seen.', error);
      });
    return afterPaint(() => void note());
  }, [client, reference]);
}
