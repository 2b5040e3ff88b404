'use client';

import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import type { QueueItem } from '@/server/reviews/queue';
import { addPages, findUnseen, insertArrived, type ShownRow, updateRows } from './merge-queue';
import { type QueueFilters, writeFilters } from './queue-filters';
import { queueInput } from './queue-query';
import { findRowsInSight } from './rows-in-sight';
import { useQueueTicks } from './use-queue-ticks';

/** Long enough that a scroll has come to rest. */
const SETTLED_MS = 250;

/**
 * The queue on screen. Pages are read once; from then on live events change the rows that are in sight, in their places, and
 * say what has come since. No row ever moves under the officer's hand.
 */
export function useQueue({ filters }: { filters: QueueFilters }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const query = useInfiniteQuery(
    trpc.reviews.queue.infiniteQueryOptions(queueInput(filters), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: keepPreviousData,
      // To read all pages again costs more the longer the list is; what changes is asked for by itself. Of what is done nothing
      // is: that list is read when it is opened, and then stays as it is.
      staleTime: filters.view === 'done' ? 0 : Number.POSITIVE_INFINITY,
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
  const [arrived, setArrived] = useState<QueueItem[]>([]);
  if (data && !isPlaceholderData && data !== list.data) {
    const readAt = data.pages[0]?.readAt.getTime() ?? 0;
    const isSame = readAt === list.readAt;
    const items = data.pages.flatMap((page) => page.items);
    setList({ data, readAt, rows: addPages({ shown: isSame ? list.rows : [], items }) });
    if (!isSame) setArrived([]);
  }
  const { rows, readAt } = list;

  const listElement = useRef<HTMLDivElement>(null);
  /** What has come before this was shown, or was there when the list was read. */
  const since = useRef({ list: 0, moment: 0, lookedAt: 0 });
  const latest = useRef({ filters, rows, readAt });
  useEffect(() => {
    latest.current = { filters, rows, readAt };
  });

  async function look() {
    if (filters.view === 'done' || readAt === 0) return;
    if (since.current.list !== readAt) since.current = { list: readAt, moment: readAt, lookedAt: readAt };
    const references = findRowsInSight(listElement.current);
    const isAsked = new Set(references);
    const asked = new Set(rows.filter(({ item }) => isAsked.has(item.reference)).map(({ item }) => item.key));
    const answer = await client.reviews.changes
      .query({ ...filters, references, since: new Date(since.current.moment) })
      // The next tick asks again; that the line is down is said elsewhere.
      .catch((error: unknown) => console.warn('The queue was not brought up to date.', error));
    if (!answer || latest.current.readAt !== readAt || latest.current.filters !== filters) return;
    since.current.lookedAt = answer.readAt.getTime();
    const unseen = findUnseen({ shown: latest.current.rows, arrived: answer.arrived });
    // In an empty list there is nothing that could be moved.
    const shown =
      latest.current.rows.length === 0 ? insertArrived({ shown: [], arrived: unseen, hasMore: false }) : null;
    setList((current) => ({
      ...current,
      rows: shown ?? updateRows({ shown: current.rows, asked, fresh: answer.rows }),
    }));
    setArrived(shown ? [] : unseen);
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
    queryClient.removeQueries({ ...trpc.reviews.queue.infiniteQueryFilter({ view: 'done' }), type: 'inactive' });
  }, [address, readAt]);
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
    const merged = insertArrived({ shown: rows, arrived, hasMore: hasNextPage });
    since.current.moment = since.current.lookedAt;
    setList({ ...list, rows: merged });
    setArrived([]);
    const known = new Set(rows.map(({ item }) => item.key));
    return merged.find(({ item }) => !known.has(item.key))?.item ?? null;
  }

  return {
    query,
    live,
    rows,
    listElement,
    arrivedCount: arrived.length,
    goneCount: rows.filter((row) => row.gone).length,
    isChanging: isPlaceholderData,
    showArrived,
    tidy: () => setList({ ...list, rows: rows.filter((row) => !row.gone) }),
  };
}
