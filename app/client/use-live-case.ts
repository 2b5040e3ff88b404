'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useLate } from './live/use-late';
import { useLiveTopic } from './live/use-live-topic';
import { useTRPC } from './trpc';
import { useOnline } from './use-online';

export type LiveState = 'live' | 'reconnecting';

/** Shorter gaps are a reconnection nobody needs to hear of. */
const PATIENCE_MS = 5_000;
/** What the page shows at first is as old as the page. A phone far from a mast has much else to load before the stream. */
const FIRST_PATIENCE_MS = 20_000;

/**
 * Keeps `cases.byReference` up to date while the page is open: the events go into the query cache. Gives `live`, or `reconnecting` once
 * updates have stopped coming.
 */
export function useLiveCase({ reference }: { reference: string }): LiveState {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const online = useOnline();
  const router = useRouter();
  const status = useLiveTopic({
    topic: { kind: 'case', reference },
    onEvent: (event) => {
      if (event.kind === 'case') queryClient.setQueryData(trpc.cases.byReference.queryKey({ reference }), event.view);
      // The person may see it no more, as when it turns out to be their own: the server says so in the page's place.
      else if (event.kind === 'refused') router.refresh();
    },
  });
  const [wasLive, setWasLive] = useState(false);
  if (status === 'live' && !wasLive) setWasLive(true);
  const late = useLate({ status, patienceMs: wasLive ? PATIENCE_MS : FIRST_PATIENCE_MS });

  useEffect(() => {
    if (status !== 'refused') return;
    // The browser does not say why a stream was refused. An ordinary read does, and brings the page up to date; that it may fail too
    // is what the bar over the page says then.
    void queryClient.prefetchQuery({
      ...trpc.cases.byReference.queryOptions({ reference }),
      staleTime: 0,
      retry: false,
    });
  }, [status, queryClient, trpc, reference]);

  return !online || late ? 'reconnecting' : 'live';
}
