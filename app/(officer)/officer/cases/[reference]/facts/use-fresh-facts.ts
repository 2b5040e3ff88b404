'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '@/app/client/trpc';

/** Reads the facts again when an officer has spoken of one since: here, in another window, or a colleague before. */
export function useFreshFacts({ reference, factWrites }: { reference: string; factWrites: number }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const seen = useRef(factWrites);
  useEffect(() => {
    if (seen.current === factWrites) return;
    seen.current = factWrites;
    void queryClient.invalidateQueries(trpc.drafts.current.queryFilter({ reference }));
    // The letter of a decision that is being prepared is written from them too.
    void queryClient.invalidateQueries(trpc.letters.forDecision.pathFilter());
  }, [factWrites, queryClient, trpc, reference]);
}
