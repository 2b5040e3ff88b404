'use client';

import { useEffect, useRef } from 'react';
import { useShortcutsOn } from './shortcut-setting';
import { readShortcut, SHORTCUTS, type Shortcut, type ShortcutAction } from './shortcuts';

/** Where keys belong to the thing that has the focus. */
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]';

/** The review page's keys. */
export const useShortcuts = (actions: Record<ShortcutAction, () => void>): void =>
  useShortcutKeys({ shortcuts: SHORTCUTS, actions });

type Keys<Action extends string> = { shortcuts: readonly Shortcut<Action>[]; actions: Record<Action, () => void> };

/** Runs the action of each single-key shortcut while they are switched on. `shortcuts` stays the same list. */
export function useShortcutKeys<Action extends string>({ shortcuts, actions }: Keys<Action>): void {
  const isOn = useShortcutsOn();
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    if (!isOn) return;
    function onKeyDown(event: KeyboardEvent) {
      const isTyping = event.target instanceof Element && event.target.closest(TYPING) !== null;
      const action = readShortcut({ press: event, isTyping, shortcuts });
      if (!action) return;
      event.preventDefault();
      current.current[action]();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn, shortcuts]);
}
