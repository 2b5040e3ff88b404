'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { CaseView } from '@/server/case-view/view';
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

/** The case as it will be once what was taken out of it is gone: nothing counts, and nothing is sent, that its claimant has removed. */
export function useWithoutRemoved(view: CaseView): CaseView {
  const removals = useRemovals(view);
  const removed = new Set(removals.map(({ documentId }) => documentId));
  if (!view.documents.some(({ id }) => removed.has(id))) return view;
  return { ...view, documents: view.documents.filter(({ id }) => !removed.has(id)) };
}
