'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { mergeQueue, type ShownRow } from './merge-queue';
import { queueInput } from './queue-query';

/** A busy office changes the queue several times a second; nobody reads faster than this. */
const REFRESH_AT_MOST_EVERY_MS = 2_000;

/** The queue on screen: kept up to date by live events, without a row ever moving under the officer's hand. */
export function useQueue({ caseType }: { caseType: string | null }) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.reviews.queue.infiniteQueryOptions(queueInput(caseType), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  const { data, hasNextPage } = query;
  const [seen, setSeen] = useState<typeof data>(undefined);
  const [rows, setRows] = useState<ShownRow[]>([]);
  if (data && data !== seen) {
    setSeen(data);
    setRows(mergeQueue({ shown: rows, fresh: data.pages.flatMap((page) => page.items), hasMore: hasNextPage }));
  }
  const live = useQueueTicks();
  const goneCount = useMemo(() => rows.filter((row) => row.gone).length, [rows]);
  return {
    query,
    live,
    rows,
    goneCount,
    tidy: () => setRows((current) => current.filter((row) => !row.gone)),
  };
}

/** Reads the queue again after each tick, the first at once and a burst of them as one. */
function useQueueTicks(): 'live' | 'reconnecting' {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastAt = useRef(0);
  const refresh = useCallback(() => {
    if (timer.current !== undefined) return;
    const wait = Math.max(0, lastAt.current + REFRESH_AT_MOST_EVERY_MS - Date.now());
    timer.current = setTimeout(() => {
      timer.current = undefined;
      lastAt.current = Date.now();
      void queryClient.invalidateQueries(trpc.reviews.queue.infiniteQueryFilter());
    }, wait);
  }, [queryClient, trpc]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  const { status } = useSubscription(trpc.live.onQueue.subscriptionOptions(undefined, { onData: refresh }));
  return useLiveness(status);
}

/** A reconnection shorter than this is nobody's business. */
const PATIENCE_MS = 3_000;

function useLiveness(status: string): 'live' | 'reconnecting' {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (status === 'pending') return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [status]);
  return late ? 'reconnecting' : 'live';
}
