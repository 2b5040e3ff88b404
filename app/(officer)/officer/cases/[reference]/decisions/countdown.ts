'use client';

import { useEffect, useState } from 'react';

/** 9:05 for the time left; never below 0:00. */
export function formatCountdown(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Counts down from what the server says is left, by this browser's own running time: its clock may be wrong. `told` is a
 * new object whenever the server says it anew.
 */
export function useCountdown(told: { leftMs: number }): number {
  const [state, setState] = useState({ told, until: null as number | null, leftMs: told.leftMs });
  useEffect(() => {
    const until = performance.now() + told.leftMs;
    const tick = () => setState({ told, until, leftMs: Math.max(0, until - performance.now()) });
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [told]);
  return state.told === told ? state.leftMs : told.leftMs;
}
