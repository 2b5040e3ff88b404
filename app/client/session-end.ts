'use client';

import { useSyncExternalStore } from 'react';

// One session a browser: that it is over is true of all that a page does, and ends for all of it when its person signs in again.

export type OtherAccount = { name: string; email: string };

let isOver = false;
/** Who has signed in instead. */
let other: OtherAccount | null = null;
let isChecking = false;
/** Whether it is the same person who is signed in now. */
let isSamePerson: () => Promise<boolean> = async () => true;
const watchers = new Set<() => void>();
const returns = new Set<() => void>();

type Answer = {
  /** For the person of this page: nobody is signed in, or somebody else. */
  isSignedOut: boolean;
  other?: OtherAccount | null;
};

/** What an answer of the server says of the session. Every call needs one. */
export function noteSession(answer: Answer): void {
  if (answer.isSignedOut) setOver({ isOver: true, other: answer.other ?? null });
  else if (isOver && !isChecking) void goOn();
}

/** Not for somebody else, who may have signed in at the same computer: nothing goes out in their name. */
async function goOn(): Promise<void> {
  isChecking = true;
  try {
    if (!(await isSamePerson())) return;
    setOver({ isOver: false, other: null });
    for (const each of [...returns]) each();
  } catch (error) {
    // Without a connection there is no verdict; the next answer asks again.
    console.warn('It is not known yet who is signed in.', error);
  } finally {
    isChecking = false;
  }
}

function setOver(now: { isOver: boolean; other: OtherAccount | null }): void {
  if (isOver === now.isOver && other?.email === now.other?.email) return;
  ({ isOver, other } = now);
  for (const watch of watchers) watch();
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

/** Who has signed in in this browser instead of the person of this page; null while nobody has. */
export const useOtherAccount = (): OtherAccount | null =>
  useSyncExternalStore(
    subscribe,
    () => other,
    () => null,
  );

/** `check` tells whether the person of this page is who is signed in. */
export function setPersonCheck(check: () => Promise<boolean>): void {
  isSamePerson = check;
}

/** `goOn` runs when the person is signed in again, here or in another tab; gives back what ends that. */
export function onSignedInAgain(goOn: () => void): () => void {
  returns.add(goOn);
  return () => void returns.delete(goOn);
}
