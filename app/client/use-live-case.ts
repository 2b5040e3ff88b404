'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from './trpc';
import { useOnline } from './use-online';

export type LiveState = 'live' | 'reconnecting' | 'signed-out';

/** Shorter gaps are a reconnection nobody needs to hear of. */
const PATIENCE_MS = 5_000;
/** After the stream was refused for good (a restart, an ended session) it is opened afresh this often. */
const REOPEN_MS = 10_000;

/**
 * Keeps `cases.byReference` up to date while the page is open. The events go into the query cache, because the
 * subscription forgets its data when the stream ends. Gives `live`, `reconnecting` once updates have
 * stopped coming, or `signed-out` when the session is over.
 */
export function useLiveCase({ reference }: { reference: string }): LiveState {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const online = useOnline();
  const [late, setLate] = useState(false);
  const { status, error, reset } = useSubscription(
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
    const timer = setTimeout(reset, REOPEN_MS);
    return () => clearTimeout(timer);
  }, [status, reset]);

  if (error?.data?.code === 'UNAUTHORIZED') return 'signed-out';
  return !online || late ? 'reconnecting' : 'live';
}
