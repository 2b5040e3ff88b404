'use client';

import { useSyncExternalStore } from 'react';
import { useAccount } from '@/app/client/account';

/** `alt`: only together with Alt, on a Mac Option. Some people's speech input, or an unsteady hand, types single keys by accident. */
export const SHORTCUT_MODES = ['single', 'alt', 'off'] as const;
export type ShortcutMode = (typeof SHORTCUT_MODES)[number];

/** One officer's, so that colleagues at one computer each have their own. */
const keyOf = (userId: string) => `casedraft.shortcuts.${userId}`;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

const readMode = (userId: string): ShortcutMode =>
  SHORTCUT_MODES.find((mode) => mode === localStorage.getItem(keyOf(userId))) ?? 'single';

/** How this officer wants their keys, in this browser, and how that is changed. */
export function useShortcutMode(): [ShortcutMode, (mode: ShortcutMode) => void] {
  const userId = useAccount()?.userId ?? 'nobody';
  const mode = useSyncExternalStore<ShortcutMode>(
    subscribe,
    () => readMode(userId),
    () => 'single',
  );
  return [mode, (next) => writeMode(userId, next)];
}

function writeMode(userId: string, mode: ShortcutMode): void {
  if (mode === 'single') localStorage.removeItem(keyOf(userId));
  else localStorage.setItem(keyOf(userId), mode);
  for (const listener of listeners) listener();
}
