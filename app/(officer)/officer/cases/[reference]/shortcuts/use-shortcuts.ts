'use client';

import { useEffect, useRef } from 'react';
import { offerActions } from '@/app/palette/offered-actions';
import { createKeyHold } from './key-hold';
import { hasOwnKeys, isPageCovered, takesText } from './own-keys';
import { useShortcutMode } from './shortcut-setting';
import {
  isTyped,
  type KeyPress,
  readShortcut,
  SHORTCUTS,
  type Shortcut,
  type ShortcutAction,
  showKey,
} from './shortcuts';

/** The review page's keys. */
export const useShortcuts = (actions: Record<ShortcutAction, () => void>): void =>
  useShortcutKeys({ shortcuts: SHORTCUTS, actions });

type Keys<Action extends string> = { shortcuts: readonly Shortcut<Action>[]; actions: Record<Action, () => void> };

/** Runs the action of each shortcut while they are switched on. `shortcuts` stays the same list. */
export function useShortcutKeys<Action extends string>({ shortcuts, actions }: Keys<Action>): void {
  const [mode] = useShortcutMode();
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(
    () =>
      offerActions(
        shortcuts
          .filter(({ repeats }) => !repeats)
          .map(({ action, label, keys }) => ({
            name: label,
            keys: mode === 'off' ? [] : keys.map((name) => showKey({ name, mode })),
            run: () => current.current[action](),
          })),
      ),
    [mode, shortcuts],
  );
  useEffect(() => {
    if (mode === 'off') return;
    const find = (press: KeyPress) => readShortcut({ press, mode, shortcuts });
    const hold = createKeyHold<KeyPress>({
      nextFrame: (call) => void requestAnimationFrame(call),
      onSettled: ([first, ...others]) => {
        if (!first) return;
        const place = document.activeElement;
        if (takesText(place)) return typeInto([first, ...others]);
        if (hasOwnKeys(place) || isPageCovered()) return;
        run(find(first));
        // Each may open something itself.
        for (const press of others) if (!hold.hold(press)) run(find(press));
      },
    });
    function run(shortcut: Shortcut<Action> | null) {
      if (!shortcut) return;
      if (shortcut.opens) hold.begin();
      current.current[shortcut.action]();
    }
    function onKeyDown(event: KeyboardEvent) {
      // An input method puts a word together out of these keys.
      if (event.defaultPrevented || event.isComposing) return;
      const place = event.composedPath()[0] ?? event.target;
      if (hasOwnKeys(place)) return;
      // A key that is still down is the press itself, and no typing.
      if (isTyped(event) && (event.repeat ? hold.isHolding() : hold.hold(copyPress(event))))
        return event.preventDefault();
      const shortcut = isPageCovered() ? null : find(event);
      if (!shortcut) return;
      event.preventDefault();
      run(shortcut);
    }
    window.addEventListener('keydown', onKeyDown);
    // A button opens things as well. Before what it does: that may take the focus at once.
    window.addEventListener('click', hold.begin, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('click', hold.begin, { capture: true });
    };
  }, [mode, shortcuts]);
}

const copyPress = ({ key, code, shiftKey, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): KeyPress => ({
  key,
  code,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
  repeat,
});

/** As if the field had had the focus when they were pressed. */
function typeInto(presses: readonly KeyPress[]): void {
  const text = presses.flatMap(({ key, altKey }) => (altKey ? [] : [key])).join('');
  // The one way in which fields of all kinds, and what listens to them, take it for typing.
  if (text !== '') document.execCommand('insertText', false, text);
}
