import { describe, expect, it } from 'vitest';
import { QUEUE_SHORTCUTS } from '../../../queue-shortcuts';
import { readShortcut, SHORTCUTS } from './shortcuts';

/** `name`: as the sheet has it. */
const press = (name: string, over = {}) => ({
  key: name.replace('Shift+', ''),
  shiftKey: name.startsWith('Shift+'),
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...over,
});

describe('readShortcut', () => {
  it.each([
    ['the review', SHORTCUTS],
    ['the queue', QUEUE_SHORTCUTS],
  ])('knows every listed key of %s, and no key twice', (_page, shortcuts) => {
    const keys = shortcuts.flatMap((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { keys: own, action } of shortcuts)
      for (const key of own) expect(readShortcut({ press: press(key), isTyping: false, shortcuts })).toBe(action);
  });

  it('leaves typing and the browser’s own shortcuts alone', () => {
    expect(readShortcut({ press: press('j'), isTyping: true, shortcuts: SHORTCUTS })).toBeNull();
    expect(readShortcut({ press: press('0', { ctrlKey: true }), isTyping: false, shortcuts: SHORTCUTS })).toBeNull();
    expect(readShortcut({ press: press('-', { metaKey: true }), isTyping: false, shortcuts: SHORTCUTS })).toBeNull();
    expect(readShortcut({ press: press('z'), isTyping: false, shortcuts: SHORTCUTS })).toBeNull();
  });

  it('takes Caps Lock for what it is, and Shift for what is meant', () => {
    const read = (key: string, shiftKey: boolean) =>
      readShortcut({ press: press(key, { shiftKey }), isTyping: false, shortcuts: SHORTCUTS });
    expect(read('J', false)).toBe('next-finding');
    expect([read('A', false), read('A', true), read('a', true)]).toEqual(['accept-finding', 'approve', 'approve']);
    expect(read('J', true)).toBeNull();
    // Which of the other keys needs Shift is up to the keyboard.
    expect([read('?', true), read('+', true), read('+', false)]).toEqual(['show-shortcuts', 'zoom-in', 'zoom-in']);
  });

  it('walks on while a key is held down, and judges once', () => {
    const held = (key: string) =>
      readShortcut({ press: press(key, { repeat: true }), isTyping: false, shortcuts: SHORTCUTS });
    expect(held('j')).toBe('next-finding');
    expect(held('x')).toBeNull();
  });
});
