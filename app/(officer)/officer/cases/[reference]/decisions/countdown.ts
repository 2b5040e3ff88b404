'use client';

import { useEffect, useState } from 'react';

/** 9:05 for the time left; never below 0:00. */
export function formatCountdown(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Counts down from what the server said was left, by this browser's own running time: its clock may be wrong. `said` is a
 * new object whenever the server said it anew.
 */
export function useCountdown(said: { leftMs: number }): number {
  const [state, setState] = useState({ said, until: null as number | null, leftMs: said.leftMs });
  useEffect(() => {
    const until = performance.now() + said.leftMs;
    const tick = () => setState({ said, until, leftMs: Math.max(0, until - performance.now()) });
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [said]);
  return state.said === said ? state.leftMs : said.leftMs;
}
