'use client';

import { useSyncExternalStore } from 'react';

/** Something that the page on screen can do, as its keys have it. */
export type OfferedAction = { name: string; keys: readonly string[]; run: () => void };

const NOTHING: readonly OfferedAction[] = [];
const offers = new Set<readonly OfferedAction[]>();
const listeners = new Set<() => void>();
let all: readonly OfferedAction[] = NOTHING;

function tellAll() {
  all = [...offers].flat();
  for (const listener of listeners) listener();
}

/** Offers what a page can do for as long as the page is there. Gives the way to take it back. */
export function offerActions(actions: readonly OfferedAction[]): () => void {
  offers.add(actions);
  tellAll();
  return () => {
    offers.delete(actions);
    tellAll();
  };
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useOfferedActions = (): readonly OfferedAction[] =>
  useSyncExternalStore(
    subscribe,
    () => all,
    () => NOTHING,
  );
