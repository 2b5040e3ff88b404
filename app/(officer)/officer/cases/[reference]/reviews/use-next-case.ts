'use client';

import { useQuery } from '@tanstack/react-query';
import { PrefetchKind } from 'next/dist/client/components/router-reducer/router-reducer-types';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTRPC } from '@/app/client/trpc';

/** Colleagues take cases as well; a guess that old may be gone. */
const GUESS_AGAIN_MS = 15_000;

type Options = {
  /** The case on screen, which is not the next one. */
  except?: string | null;
  caseType?: string | null;
};

/**
 * Loads the case that “Get next case” will most likely give, with the picture of its first page, while the officer is still busy
 * with something else. It is not claimed: should a colleague be quicker, the next one is loaded when it is asked for.
 */
export function useNextCase({ except = null, caseType = null }: Options): void {
  const trpc = useTRPC();
  const router = useRouter();
  const { data } = useQuery(
    trpc.reviews.upNext.queryOptions(
      { except, caseType },
      // A guess that could not be made costs a moment later on, and nobody is to be told.
      { refetchInterval: GUESS_AGAIN_MS, retry: false },
    ),
  );
  const reference = data?.reference;
  const firstImageUrl = data?.firstImageUrl;
  useEffect(() => {
    // With its data: otherwise only the frame around it would be loaded.
    if (reference) router.prefetch(`/officer/cases/${reference}`, { kind: PrefetchKind.FULL });
  }, [router, reference]);
  useEffect(() => {
    if (firstImageUrl) new Image().src = firstImageUrl;
  }, [firstImageUrl]);
}
