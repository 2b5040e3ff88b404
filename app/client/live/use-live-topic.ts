'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { LiveEvent } from '@/server/live/service';
import { useAccount } from '../account';
import { type BrowserClient, useTRPCClient } from '../trpc';
import { createLiveHub, type LiveHub } from './hub';
import { createPollingHub } from './polling';
import { openStream, type StreamStatus } from './stream';
import { haveTabs, openTabs } from './tabs';
import type { LiveTopic } from './topic';

/** One a person; a page knows one person as long as it lasts, and its client. */
let known: { person: string; hub: LiveHub } | undefined;

function findHub({ person, client }: { person: string; client: BrowserClient }): LiveHub {
  if (known?.person !== person) known = { person, hub: createHub({ person, client }) };
  return known.hub;
}

function createHub({ person, client }: { person: string; client: BrowserClient }): LiveHub {
  if (!haveTabs()) return createPollingHub({ client });
  const hub = createLiveHub({
    openTabs: ({ onMessage }) => openTabs({ person, onMessage }),
    openStream: (options) => openStream({ client, ...options }),
    isVisible: () => document.visibilityState === 'visible',
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') hub.wake();
  });
  // A page that the browser keeps for the back button holds nothing meanwhile.
  window.addEventListener('pagehide', hub.suspend);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) hub.resume();
  });
  return hub;
}

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
