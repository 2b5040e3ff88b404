'use client';

import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import type { QueueItem } from '@/server/queue/view';
import { type Arrivals, beginArrivals, listKnown, takeAnswer, takeOffered } from './arrivals';
import { addPages, insertArrived, type ShownRow, updateRows } from './merge-queue';
import { type QueueFilters, writeFilters } from './queue-filters';
import { queueInput } from './queue-query';
import { findRowsInSight } from './rows-in-sight';
import { readSort } from './sort-columns';
import { useQueueTicks } from './use-queue-ticks';

/** Long enough that a scroll has come to rest. */
const SETTLED_MS = 250;
/** Between looks at a burst of which nothing fits the list so far. */
const LOOK_ON_MS = 1_000;
/** Days pass without an event: what was due tomorrow is due today. */
const LOOK_ANYWAY_MS = 3_600_000;

/**
 * The queue on screen. Pages are read once; from then on live events change the rows that are in sight, in their places, and
 * say what has come since. No row ever moves under the officer's hand.
 */
export function useQueue({ filters }: { filters: QueueFilters }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const order = readSort(filters);
  const queryClient = useQueryClient();
  const query = useInfiniteQuery(
    trpc.reviews.queue.infiniteQueryOptions(queueInput(filters), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
      // To read all pages again costs more the longer the list is; what changes is asked for by itself. Of what is done or
      // with claimants nothing new is: those lists are read when they are opened.
      staleTime: filters.view === 'done' || filters.view === 'asked' ? 0 : Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  );
  const { data, isPlaceholderData, hasNextPage } = query;
  const [list, setList] = useState<{ data: typeof data; readAt: number; rows: ShownRow[] }>({
    data: undefined,
    readAt: 0,
    rows: [],
  });
  const [arrivals, setArrivals] = useState<Arrivals>(() => beginArrivals({ readAt: 0 }));
  if (data && !isPlaceholderData && data !== list.data) {
    const readAt = data.pages[0]?.readAt.getTime() ?? 0;
    const isSame = readAt === list.readAt;
    const items = data.pages.flatMap((page) => page.items);
    setList({ data, readAt, rows: addPages({ shown: isSame ? list.rows : [], items }) });
    if (!isSame) setArrivals(beginArrivals({ readAt }));
  }
  const { rows, readAt } = list;

  const listElement = useRef<HTMLDivElement>(null);
  const latest = useRef({ filters, rows, readAt, arrivals });
  useEffect(() => {
    latest.current = { filters, rows, readAt, arrivals };
  });
  const nextLook = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
      clearTimeout(nextLook.current);
    };
  }, []);

  async function look() {
    // Rows of the list before stand here until these filters' own have come: what came to these belongs to none of them.
    if (filters.view === 'done' || readAt === 0 || isPlaceholderData) return;
    const { from } = arrivals;
    const references = findRowsInSight(listElement.current);
    const isAsked = new Set(references);
    const asked = new Set(rows.filter(({ item }) => isAsked.has(item.reference)).map(({ item }) => item.key));
    const answer = await client.reviews.changes
      .query({
        ...filters,
        has: [...filters.has],
        references,
        lookedUpTo: from,
        known: listKnown({ arrivals, shown: rows }),
      })
      // The next tick asks again; that the line is down is said elsewhere.
      .catch((error: unknown) => console.warn('The queue was not brought up to date.', error));
    const { current } = latest;
    if (!isOpen.current || !answer || current.readAt !== readAt || current.filters !== filters) return;
    const isEmpty = current.rows.length === 0;
    const isOutdated = current.arrivals.from !== from;
    let after = current.arrivals;
    if (!isOutdated) after = takeAnswer({ arrivals: after, answer, shown: current.rows });
    const { offered } = after;
    // In an empty list there is nothing that could be moved.
    if (isEmpty) after = takeOffered(after);
    setList((shown) => ({
      ...shown,
      rows: isEmpty
        ? insertArrived({ shown: [], arrived: offered, hasMore: false, order })
        : updateRows({ shown: shown.rows, asked, fresh: answer.rows }),
    }));
    setArrivals(after);
    // What a look has found that began before another one ended, the next one finds again.
    if (isOutdated || (after.hasMore && after.offered.length === 0)) lookSoon(LOOK_ON_MS);
  }

  function lookSoon(wait: number) {
    clearTimeout(nextLook.current);
    nextLook.current = setTimeout(() => void lookAgain.current(), wait);
  }

  const staleSince = useRef(0);
  const live = useQueueTicks({
    onTick: () => {
      staleSince.current = Date.now();
      void look();
      void queryClient.invalidateQueries(trpc.reviews.counts.queryFilter());
    },
  });
  const lookAgain = useRef(look);
  useEffect(() => {
    lookAgain.current = look;
  });
  const address = writeFilters(filters);
  // A list that was left and is come back to is a while old.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each list that is opened.
  useEffect(() => {
    void lookAgain.current();
    // Opened again it begins with its first page, however many were read before.
    for (const view of ['done', 'asked'] as const)
      queryClient.removeQueries({ ...trpc.reviews.queue.infiniteQueryFilter({ view }), type: 'inactive' });
  }, [address, readAt]);
  useEffect(() => {
    const timer = setInterval(() => {
      staleSince.current = Date.now();
      void lookAgain.current();
    }, LOOK_ANYWAY_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // Rows that were out of sight at the last tick.
        if (staleSince.current > 0) void lookAgain.current();
      }, SETTLED_MS);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', onScroll);
    };
  }, []);

  /** Puts what has come into the list. Gives the first of it, or null when all of it belongs further down than the list goes. */
  function showArrived(): QueueItem | null {
    const merged = insertArrived({ shown: rows, arrived: arrivals.offered, hasMore: hasNextPage, order });
    setList({ ...list, rows: merged });
    setArrivals(takeOffered(arrivals));
    if (arrivals.hasMore) lookSoon(0);
    const known = new Set(rows.map(({ item }) => item.key));
    return merged.find(({ item }) => !known.has(item.key))?.item ?? null;
  }

  return {
    query,
    live,
    rows,
    listElement,
    arrivedCount: arrivals.offered.length,
    hasMoreArrived: arrivals.hasMore,
    goneCount: rows.filter((row) => row.gone).length,
    isChanging: isPlaceholderData,
    showArrived,
    tidy: () => setList({ ...list, rows: rows.filter((row) => !row.gone) }),
  };
}
