'use client';

import { useSyncExternalStore } from 'react';

// One session a browser: that it is over is true of all that a page does, and ends for all of it when somebody signs in again.

let isOver = false;
const watchers = new Set<() => void>();
const returns = new Set<() => void>();

/** What an answer of the server says of the session. Every call needs one. */
export function noteSession({ isSignedOut }: { isSignedOut: boolean }): void {
  if (isOver === isSignedOut) return;
  isOver = isSignedOut;
  for (const watch of watchers) watch();
  if (!isOver) for (const goOn of [...returns]) goOn();
}

function subscribe(watch: () => void) {
  watchers.add(watch);
  return () => void watchers.delete(watch);
}

/** The session has ended under this page: nothing it shows can be saved or read anew. */
export const useSessionOver = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isOver,
    () => false,
  );

/** `goOn` runs when the person is signed in again, here or in another tab; gives back what ends that. */
export function onSignedInAgain(goOn: () => void): () => void {
  returns.add(goOn);
  return () => void returns.delete(goOn);
}
