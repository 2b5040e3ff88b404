'use client';

import { useEffect, useState } from 'react';
import type { StreamStatus } from './stream';

/** Whether nothing has come over the stream for longer than `patienceMs`: shorter gaps are a reconnection nobody needs to hear of. */
export function useLate({ status, patienceMs }: { status: StreamStatus; patienceMs: number }): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (status === 'live') return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [status, patienceMs]);
  return late;
}
