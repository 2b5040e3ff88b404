'use client';

import { useQueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { retryPauseMs } from '@/app/client/outbox/outbox';
import { serverDate } from '@/app/client/server-clock';
import { onSignedInAgain } from '@/app/client/session-end';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { isSignedOut, isUnreached, messageOf } from '@/app/ui/error-message';
import type { CaseView } from '@/server/case-view/view';
import type { LeaveInput } from '@/server/letters/schema';
import { describeReview } from './describe-review';
import { type Handed, isHanded, takeHanded } from './hand-over';
import { leaveInBackground } from './leave-page';
import { isOnScreen, noteArrival, noteDeparture, scheduleRelease } from './release-later';
import { useRenewal } from './use-renewal';

type Options = {
  view: CaseView;
  officerName: string;
  letter: {
    /** Runs before the case is given back; a review is needed to save. */
    flush: () => Promise<unknown>;
    /** What a page that is closed in mid-edit has not saved. */
    takeUnsaved: () => Exclude<LeaveInput['letter'], undefined> | null;
  };
};

/**
 * An officer's review of the open case: taken when they ask for it or first say something about the case, since looking at it claims
 * nothing; renewed while the page is open, given back on leaving it: at once for another page of the app, after a grace when the
 * page is unloaded. Who has it is the server’s word alone.
 */
export function useReview({ view, officerName, letter }: Options) {
  const { reference, review } = view;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const isWaiting = view.status === 'awaiting_officer_review';
  const isMine = isWaiting && review?.mine === true;
  const isTaken = review !== null && !review.mine;
  // What “Get next case” has claimed is theirs from the first frame on: none is to say that nobody has it.
  const [claiming, setClaiming] = useState(() => isWaiting && !isTaken && isHanded(reference));
  const [problem, setProblem] = useState<string | null>(null);
  const [wasMine, setWasMine] = useState(isMine);
  if (isMine && !wasMine) setWasMine(true);
  /** This page's among the pages that have the case open; null while it has no part in the review. */
  const token = useRef<string | null>(null);
  /** The same, for what is shown by it. */
  const [shownToken, setShownToken] = useState<string | null>(null);
  const isTaking = useRef(false);
  /** The officer has begun to work without the server having heard of it. */
  const isWanted = useRef(false);
  const [failures, setFailures] = useState(0);

  const noteMine = useCallback(
    (leaseEndsAt: Date) =>
      queryClient.setQueryData(
        trpc.cases.byReference.queryKey({ reference }),
        (known) =>
          known && {
            ...known,
            review: {
              ...(known.review?.mine ? known.review : { claimedAt: serverDate(), askedByName: null, askedByMe: false }),
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

  const take = useCallback(
    async (how: 'claim' | 'takeOver', handed: Handed | null = null) => {
      isTaking.current = true;
      setClaiming(true);
      setProblem(null);
      try {
        const taken = handed ?? (await askFor({ client, how, reference, token: token.current }));
        if (!isOnScreen({ reference, token })) {
          // The officer went on before the answer came, and nobody else gives it back. A tab that was closed leaves it to the lease.
          const { token } = taken;
          return scheduleRelease({
            reference,
            token,
            release: () => client.reviews.leave.mutate({ reference, token }),
          });
        }
        token.current = taken.token;
        setShownToken(taken.token);
        isWanted.current = false;
        // The officer before may have changed the letter: it is read again before this one may type.
        await queryClient.invalidateQueries(trpc.letters.current.queryFilter({ reference }));
        noteMine(taken.leaseEndsAt);
      } catch (error) {
        isWanted.current = (isUnreached(error) || isSignedOut(error)) && how === 'claim';
        if (isWanted.current) setFailures((count) => count + 1);
        else await readAgain();
        // That a colleague was quicker is what the page says of the case then.
        const known = queryClient.getQueryData(trpc.cases.byReference.queryKey({ reference }));
        const isLost = how === 'claim' && known?.review && !known.review.mine;
        setProblem(isLost ? null : messageOf(error));
      } finally {
        isTaking.current = false;
        setClaiming(false);
      }
    },
    [client, queryClient, trpc, reference, noteMine, readAgain],
  );

  const renew = useCallback(async () => {
    if (!token.current) {
      // The claim that would have given this page a part in the review has failed. Renewed without one, the review would end with the
      // officer's other pages, and not with this one.
      if (!isTaking.current) await take('claim');
      return;
    }
    try {
      noteMine((await client.reviews.renew.mutate({ reference, token: token.current })).leaseEndsAt);
    } catch (error) {
      // Without a connection there is no verdict: the next renewal may still be in time.
      if (error instanceof TRPCClientError && error.data) await readAgain();
    }
  }, [client, reference, take, noteMine, readAgain]);
  useRenewal({
    isMine,
    reference,
    token: shownToken,
    renew,
    onRenewed: (leaseEndsAt) => void (leaseEndsAt ? noteMine(leaseEndsAt) : readAgain()),
  });

  /** With the officer's first word about the case. Where a colleague has it, the page says so already. */
  const start = useCallback(() => {
    if (isWaiting && !review && !isTaking.current) void take('claim');
  }, [isWaiting, review, take]);

  // Without a network the officer goes on: the case is claimed as soon as the server can be reached.
  useEffect(() => {
    if (failures === 0) return;
    const again = () => {
      if (isWanted.current && !isTaking.current) void take('claim');
    };
    const timer = setTimeout(again, retryPauseMs(failures));
    window.addEventListener('online', again);
    const stop = onSignedInAgain(again);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [failures, take]);

  const ask = useCallback(async () => {
    setProblem(null);
    try {
      await client.reviews.askFor.mutate({ reference });
    } catch (error) {
      setProblem(messageOf(error));
    }
    await readAgain();
  }, [client, reference, readAgain]);

  // Whoever has asked a supervisor for the case gets it as soon as it is free, if they are still here.
  const hasAsked = review?.askedByMe === true;
  const waited = useRef(false);
  useEffect(() => {
    if (waited.current && isWaiting && !review) void take('claim');
    waited.current = hasAsked && isTaken;
  }, [hasAsked, isTaken, isWaiting, review, take]);

  const release = useCallback(async () => {
    await letter.flush();
    await client.reviews.release.mutate({ reference });
  }, [letter, client, reference]);

  const leaving = useRef({ isMine, letter, take });
  useEffect(() => {
    leaving.current = { isMine, letter, take };
  });
  useEffect(() => {
    noteArrival({ reference, token });
    function leaveForGood() {
      const { isMine, letter } = leaving.current;
      if (!isMine || !token.current) return;
      const unsaved = letter.takeUnsaved();
      leaveInBackground({ reference, token: token.current, mayReturn: true, ...(unsaved ? { letter: unsaved } : {}) });
    }
    function comeBack(event: PageTransitionEvent) {
      // The browser had kept the page as it was with its review, which has been left.
      if (!event.persisted || !leaving.current.isMine) return;
      // As another page: what this one said on leaving may still be on its way.
      token.current = null;
      setShownToken(null);
      void leaving.current.take('claim');
    }
    window.addEventListener('pagehide', leaveForGood);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('pagehide', leaveForGood);
      window.removeEventListener('pageshow', comeBack);
      noteDeparture({ reference, token });
      const left = token.current;
      if (!left) return;
      // Taken only just now, the case may not be known here as one's own yet, and nothing has been typed.
      const { isMine, letter } = leaving.current;
      scheduleRelease({
        reference,
        token: left,
        release: async () => {
          if (isMine) await letter.flush();
          await client.reviews.leave.mutate({ reference, token: left });
        },
      });
    };
  }, [client, reference]);

  // Once, and after the arrival is noted, or the review would be given back at once.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    const handed = takeHanded(reference);
    if (isWaiting && !isTaken && handed) void take('claim', handed);
  }, [isWaiting, isTaken, take, reference]);

  // The officer has the case without this page having asked, after an undo, a reload, a first word or by another tab: it is open here as
  // well, and must not go when the other is left.
  useEffect(() => {
    if (!isMine) {
      if (isTaking.current) return;
      token.current = null;
      setShownToken(null);
    } else if (!token.current && !isTaking.current) void take('claim');
  }, [isMine, take]);

  const described = useMemo(() => describeReview({ view, wasMine, claiming }), [view, wasMine, claiming]);
  const claim = useCallback(() => take('claim'), [take]);
  const takeOver = useCallback(() => take('takeOver'), [take]);
  return useMemo(
    () => ({ review: described, problem, start, claim, takeOver, ask, release }),
    [described, problem, start, claim, takeOver, ask, release],
  );
}

export type Reviewing = ReturnType<typeof useReview>;

type Asking = {
  client: ReturnType<typeof useTRPCClient>;
  how: 'claim' | 'takeOver';
  reference: string;
  token: string | null;
};

const askFor = ({ client, how, reference, token }: Asking): Promise<Handed> =>
  how === 'claim'
    ? client.reviews.claim.mutate({ reference, ...(token ? { token } : {}) })
    : client.reviews.takeOver.mutate({ reference });
