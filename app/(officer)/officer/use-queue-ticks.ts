'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useLate } from '@/app/client/live/use-late';
import { useLiveTopic } from '@/app/client/live/use-live-topic';

/** A busy office changes the queue several times a second; nobody reads faster than this. */
const TICK_AT_MOST_EVERY_MS = 2_000;

/** Calls `onTick` after each change of the queue, after the first at once and after a burst of them once more. */
export function useQueueTicks({ onTick }: { onTick: () => void }): 'live' | 'reconnecting' {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastAt = useRef(0);
  const current = useRef(onTick);
  useEffect(() => {
    current.current = onTick;
  });
  const schedule = useCallback(() => {
    if (timer.current !== undefined) return;
    const wait = Math.max(0, lastAt.current + TICK_AT_MOST_EVERY_MS - Date.now());
    timer.current = setTimeout(() => {
      timer.current = undefined;
      lastAt.current = Date.now();
      current.current();
    }, wait);
  }, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  const status = useLiveTopic({ topic: { kind: 'queue' }, onEvent: schedule });
  return useLate({ status, patienceMs: PATIENCE_MS }) ? 'reconnecting' : 'live';
}

/** A reconnection shorter than this is nobody's business. */
const PATIENCE_MS = 3_000;
