'use client';

import { useRef, useState } from 'react';

/**
 * Runs `action` unless it is running already, so that a double press does not do a thing twice. A query library's own
 * `isPending` comes a moment too late for that. Rejections pass to the caller.
 */
export function useOneAtATime<Args extends unknown[]>(action: (...args: Args) => Promise<void>) {
  const running = useRef(false);
  const [pending, setPending] = useState(false);
  const run = async (...args: Args): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setPending(true);
    try {
      await action(...args);
    } finally {
      running.current = false;
      setPending(false);
    }
  };
  return { run, pending };
}
