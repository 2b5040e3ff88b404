import { describe, expect, it } from 'vitest';
import { readShortcut, SHORTCUTS } from './shortcuts';

const press = (key: string, over = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...over });

describe('readShortcut', () => {
  it('knows every listed key, and no key twice', () => {
    const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { keys: own, action } of SHORTCUTS)
      for (const key of own) expect(readShortcut({ press: press(key), isTyping: false })).toBe(action);
  });

  it('leaves typing and the browser’s own shortcuts alone', () => {
    expect(readShortcut({ press: press('j'), isTyping: true })).toBeNull();
    expect(readShortcut({ press: press('0', { ctrlKey: true }), isTyping: false })).toBeNull();
    expect(readShortcut({ press: press('-', { metaKey: true }), isTyping: false })).toBeNull();
    expect(readShortcut({ press: press('z'), isTyping: false })).toBeNull();
  });
});
