'use client';

import { useEffect, useRef } from 'react';
import { useShortcutsOn } from './shortcut-setting';
import { readShortcut, type ShortcutAction } from './shortcuts';

/** Where keys belong to the thing that has the focus. */
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]';

/** Runs the action of each single-key shortcut while it is switched on. */
export function useShortcuts(actions: Record<ShortcutAction, () => void>): void {
  const isOn = useShortcutsOn();
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    if (!isOn) return;
    function onKeyDown(event: KeyboardEvent) {
      const isTyping = event.target instanceof Element && event.target.closest(TYPING) !== null;
      const action = readShortcut({ press: event, isTyping });
      if (!action) return;
      event.preventDefault();
      current.current[action]();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
