'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveEvent } from '@/server/live/service';
import { useAccount } from '../account';
import { useTRPCClient } from '../trpc';
import { useLatest } from '../use-latest';
import { findHub } from './find-hub';
import type { LiveHub } from './hub';
import type { StreamStatus } from './stream';
import type { LiveTopic } from './topic';

/** Calls `onEvent` with the topic as it is now and after each change, while the page is open. Gives how the stream does. */
export function useLiveTopic({
  topic,
  onEvent,
}: {
  topic: LiveTopic;
  onEvent: (event: LiveEvent) => void;
}): StreamStatus {
  const client = useTRPCClient();
  const person = useAccount()?.userId;
  const [hub, setHub] = useState<LiveHub | null>(null);
  const tell = useLatest(onEvent);
  const reference = topic.kind === 'case' ? topic.reference : null;
  useEffect(() => {
    if (!person) return;
    const found = findHub({ person, client });
    setHub(found);
    const wanted: LiveTopic = reference === null ? { kind: 'queue' } : { kind: 'case', reference };
    return found.watch(wanted, tell);
  }, [person, client, reference, tell]);
  return useSyncExternalStore(
    hub ? hub.onStatus : subscribeToNothing,
    () => hub?.status() ?? 'connecting',
    () => 'connecting',
  );
}

const subscribeToNothing = () => () => undefined;
