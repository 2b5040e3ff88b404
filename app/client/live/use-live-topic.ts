'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { LiveEvent } from '@/server/live/service';
import { useAccount } from '../account';
import { useTRPCClient } from '../trpc';
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
  const current = useRef(onEvent);
  useEffect(() => {
    current.current = onEvent;
  });
  const reference = topic.kind === 'case' ? topic.reference : null;
  useEffect(() => {
    if (!person) return;
    const found = findHub({ person, client });
    setHub(found);
    const wanted: LiveTopic = reference === null ? { kind: 'queue' } : { kind: 'case', reference };
    return found.watch(wanted, (event) => current.current(event));
  }, [person, client, reference]);
  return useSyncExternalStore(
    hub ? hub.onStatus : subscribeToNothing,
    () => hub?.status() ?? 'connecting',
    () => 'connecting',
  );
}

const subscribeToNothing = () => () => undefined;
