'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useState } from 'react';
import { onSignedInAgain } from './session-end';
import { useTRPC } from './trpc';
import { useOnline } from './use-online';

export type LiveState = 'live' | 'reconnecting';

/** Shorter gaps are a reconnection nobody needs to hear of. */
const PATIENCE_MS = 5_000;
/** A stream the server refused (it restarts, the session is over) is opened afresh this often. */
const REOPEN_MS = 10_000;

/**
 * Keeps `cases.byReference` up to date while the page is open. The events go into the query cache, because the
 * subscription forgets its data when the stream ends. Gives `live`, or `reconnecting` once updates have stopped coming.
 */
export function useLiveCase({ reference }: { reference: string }): LiveState {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const online = useOnline();
  const [late, setLate] = useState(false);
  const { status, reset } = useSubscription(
    trpc.live.onCase.subscriptionOptions(
      { reference },
      { onData: (view) => queryClient.setQueryData(trpc.cases.byReference.queryKey({ reference }), view) },
    ),
  );

  useEffect(() => {
    if (status === 'pending') return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [status]);

  useEffect(() => {
    if (status !== 'error') return;
    // The browser does not say why a stream was refused. An ordinary read does, and brings the page up to date; that it may fail too
    // is what the bar over the page says then.
    void queryClient.prefetchQuery({
      ...trpc.cases.byReference.queryOptions({ reference }),
      staleTime: 0,
      retry: false,
    });
    const timer = setTimeout(reset, REOPEN_MS);
    const stop = onSignedInAgain(reset);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [status, reset, queryClient, trpc, reference]);

  return !online || late ? 'reconnecting' : 'live';
}
