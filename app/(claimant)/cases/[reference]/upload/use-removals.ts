'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { commitRemovals, type Removal, readRemovals, subscribeRemovals } from './pending-removals';

const NONE: readonly Removal[] = [];

/** The documents that are being removed. Leaving the case's page, or closing it, removes them at once. */
export function useRemovals({ reference }: { reference: string }): readonly Removal[] {
  const removals = useSyncExternalStore(subscribeRemovals, readRemovals, () => NONE);
  useEffect(() => {
    const leave = () => void commitRemovals({ reference });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [reference]);
  return removals;
}
