'use client';

import { useQueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import type { CaseView } from '@/server/cases/view';
import { describeError } from '../../../describe-error';
import { cancelRelease, scheduleRelease } from './release-later';

/** The lease lasts five minutes: four renewals may fail before it is lost. */
const RENEW_EVERY_MS = 60_000;

export type Hold =
  | { state: 'mine'; until: Date }
  | { state: 'claiming' }
  | { state: 'other'; name: string; until: Date; wasMine: boolean }
  | { state: 'free'; wasMine: boolean; problem: string | null }
  /** Not waiting for a review: nothing to hold. */
  | { state: 'closed' };

type Options = {
  view: CaseView;
  officerName: string;
  /** Runs before the case is given back; a hold is needed to save. */
  beforeRelease: () => Promise<unknown>;
};

/**
 * An officer's hold on the open case: taken on opening when nobody has it, renewed while the page is in sight, given back on
 * leaving it for another page. Who holds it is the server's word alone, so that a wrong clock here does no harm.
 */
export function useHold({ view, officerName, beforeRelease }: Options) {
  const { reference, review } = view;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const isWaiting = view.status === 'awaiting_officer_review';
  const isMine = isWaiting && review?.mine === true;
  const [claiming, setClaiming] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [wasMine, setWasMine] = useState(isMine);
  if (isMine && !wasMine) setWasMine(true);

  const noteMine = useCallback(
    (leaseEndsAt: Date) =>
      queryClient.setQueryData(
        trpc.cases.byReference.queryKey({ reference }),
        (known) =>
          known && {
            ...known,
            review: {
              ...(known.review ?? { claimedAt: new Date(), askedByName: null, askedByMe: false }),
              officerName,
              mine: true,
              leaseEndsAt,
            },
          },
      ),
    [queryClient, trpc, reference, officerName],
  );
  const readAgain = useCallback(
    () => queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference })),
    [queryClient, trpc, reference],
  );

  const claim = useCallback(async () => {
    setClaiming(true);
    setProblem(null);
    try {
      const { leaseEndsAt } = await client.reviews.claim.mutate({ reference });
      // The officer before may have changed the letter: it is read again before this one may type.
      await queryClient.invalidateQueries(trpc.letters.current.queryFilter({ reference }));
      noteMine(leaseEndsAt);
    } catch (error) {
      setProblem(describeError(error));
      await readAgain();
    } finally {
      setClaiming(false);
    }
  }, [client, queryClient, trpc, reference, noteMine, readAgain]);

  const renew = useCallback(async () => {
    try {
      const { leaseEndsAt } = await client.reviews.renew.mutate({ reference });
      noteMine(leaseEndsAt);
    } catch (error) {
      // Without a connection there is no verdict: the next renewal may still be in time.
      if (error instanceof TRPCClientError && error.data) await readAgain();
    }
  }, [client, reference, noteMine, readAgain]);

  // Opening the case claims it, once: a hold that is lost later comes back only when the officer asks for it.
  const isTaken = review !== null && !review.mine;
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (isWaiting && !isTaken) void claim();
  }, [isWaiting, isTaken, claim]);

  useEffect(() => {
    if (!isMine) return;
    const renewInSight = () => {
      if (document.visibilityState === 'visible') void renew();
    };
    const timer = setInterval(renewInSight, RENEW_EVERY_MS);
    document.addEventListener('visibilitychange', renewInSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renewInSight);
    };
  }, [isMine, renew]);

  const release = useCallback(async () => {
    await beforeRelease();
    await client.reviews.release.mutate({ reference });
  }, [beforeRelease, client, reference]);

  const leaving = useRef({ isMine, release });
  useEffect(() => {
    leaving.current = { isMine, release };
  });
  useEffect(() => {
    cancelRelease(reference);
    return () => {
      if (leaving.current.isMine) scheduleRelease({ reference, release: leaving.current.release });
    };
  }, [reference]);

  return { hold: describe(), claim, release };

  function describe(): Hold {
    if (!isWaiting) return { state: 'closed' };
    if (review?.mine) return { state: 'mine', until: review.leaseEndsAt };
    if (review) return { state: 'other', name: review.officerName, until: review.leaseEndsAt, wasMine };
    return claiming ? { state: 'claiming' } : { state: 'free', wasMine, problem };
  }
}
