'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { isSignedOut, messageOf } from '@/app/ui/error-message';
import type { DraftView } from '@/server/drafts/view';
import type { SeenLetter } from '@/server/letters/schema';
import type { DecisionDetails } from './decision-form';
import { type SavingVerdicts, saveBeforeDeciding } from './save-before-deciding';

export type DecideProblem = { text: string; isSignedOut: boolean };

type Options = {
  reference: string;
  /** On screen: a decision over a newer one, or over other facts than its, is refused. */
  draft: Pick<DraftView, 'id' | 'factWrites' | 'award'> | null;
  verdicts: SavingVerdicts;
  /** Saves the letter; null when it could not. What is decided goes out with the letter as it is on screen. */
  saveLetter: () => Promise<SeenLetter | null>;
  isLetterConfirmed: () => Promise<boolean>;
  onDecided: () => void;
  onClose: () => void;
};

/** Sends a decision, once, after the verdicts and the letter are safe. */
export function useDecide({ reference, draft, onDecided, onClose, ...safety }: Options) {
  const { verdicts } = safety;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<DecideProblem | null>(null);
  // What failed before the panel was opened stood on screen then.
  const [knownFailures, setKnownFailures] = useState(verdicts.countFailures);
  const { run, pending } = useOneAtATime(async (decision: DecisionDetails) => {
    setProblem(null);
    try {
      // First of all: where the session is over, this says so before something that could not be saved does.
      await client.reviews.renew.mutate({ reference });
      const saved = await saveBeforeDeciding({ ...safety, knownFailures });
      setKnownFailures(verdicts.countFailures());
      if ('obstacle' in saved) return setProblem({ text: saved.obstacle, isSignedOut: false });
      await client.reviews.decide.mutate({
        reference,
        draftId: draft?.id ?? null,
        ...(draft ? { seenFacts: draft.factWrites, seenAwardMinor: draft.award?.totalMinor ?? null } : {}),
        seenLetter: saved.seenLetter,
        ...decision,
      });
      onDecided();
      await queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference }));
      onClose();
    } catch (error) {
      // Somebody may have saved another letter, or said something of a fact: the panel shows it, to be read before the next try.
      void queryClient.invalidateQueries(trpc.letters.pathFilter());
      void queryClient.invalidateQueries(trpc.drafts.current.queryFilter({ reference }));
      setProblem({ text: messageOf(error), isSignedOut: isSignedOut(error) });
    }
  });
  return { decide: run, pending, problem };
}
