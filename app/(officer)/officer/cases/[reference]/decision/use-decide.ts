'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import type { DecideInput } from '@/server/reviews/schema';
import { describeError } from '../../../describe-error';

type Decision = Pick<DecideInput, 'outcome'> & Partial<Omit<DecideInput, 'reference' | 'outcome' | 'draftId'>>;

type Options = {
  reference: string;
  /** The draft on screen: a decision over a newer one is refused. */
  draftId: string | null;
  /** Saves the letter; false when it could not. What is decided goes out with the letter as it is on screen. */
  saveLetter: () => Promise<boolean>;
  onDecided: () => void;
  onClose: () => void;
};

/** Sends a decision, once, after the letter is safe. */
export function useDecide({ reference, draftId, saveLetter, onDecided, onClose }: Options) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const { run, pending } = useOneAtATime(async (decision: Decision) => {
    setProblem(null);
    if (!(await saveLetter()))
      return setProblem('The letter could not be saved, so nothing was decided. See what the letter says about it.');
    try {
      await client.reviews.decide.mutate({ reference, draftId, ...decision });
      onDecided();
      await queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference }));
      onClose();
    } catch (error) {
      setProblem(describeError(error));
    }
  });
  return { decide: run, pending, problem, clearProblem: () => setProblem(null) };
}
