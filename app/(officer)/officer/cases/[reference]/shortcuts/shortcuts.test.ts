import { describe, expect, it } from 'vitest';
import { QUEUE_SHORTCUTS } from '../../../queue-shortcuts';
import { isTyped, readShortcut, SHORTCUTS, showKey } from './shortcuts';

/** `name`: as the sheet has it. */
const press = (name: string, over = {}) => ({
  key: name.replace('Shift+', ''),
  code: '',
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
      for (const key of own)
        expect(readShortcut({ press: press(key), mode: 'single', shortcuts })?.action).toBe(action);
  });

  it('leaves the browser’s own shortcuts alone, and every key where they are switched off', () => {
    expect(readShortcut({ press: press('j'), mode: 'off', shortcuts: SHORTCUTS })).toBeNull();
    expect(readShortcut({ press: press('0', { ctrlKey: true }), mode: 'single', shortcuts: SHORTCUTS })).toBeNull();
    expect(readShortcut({ press: press('-', { metaKey: true }), mode: 'single', shortcuts: SHORTCUTS })).toBeNull();
    expect(readShortcut({ press: press('z'), mode: 'single', shortcuts: SHORTCUTS })).toBeNull();
  });

  it('takes Caps Lock for what it is, and Shift for what is meant', () => {
    const read = (key: string, shiftKey: boolean) =>
      readShortcut({ press: press(key, { shiftKey }), mode: 'single', shortcuts: SHORTCUTS })?.action ?? null;
    expect(read('J', false)).toBe('next-finding');
    expect([read('A', false), read('A', true), read('a', true)]).toEqual(['accept-finding', 'approve', 'approve']);
    expect(read('J', true)).toBeNull();
    // Which of the other keys needs Shift is up to the keyboard.
    expect([read('?', true), read('+', true), read('+', false)]).toEqual(['show-shortcuts', 'zoom-in', 'zoom-in']);
  });

  it('walks on while a key is held down, and judges once', () => {
    const held = (key: string) =>
      readShortcut({ press: press(key, { repeat: true }), mode: 'single', shortcuts: SHORTCUTS })?.action ?? null;
    expect(held('j')).toBe('next-finding');
    expect(held('x')).toBeNull();
  });

  it('asks for Alt as well where somebody wants that, on any keyboard', () => {
    const read = (key: string, over = {}) =>
      readShortcut({ press: press(key, { altKey: true, ...over }), mode: 'alt', shortcuts: SHORTCUTS })?.action ?? null;
    expect(readShortcut({ press: press('j'), mode: 'alt', shortcuts: SHORTCUTS })).toBeNull();
    expect(readShortcut({ press: press('j', { altKey: true }), mode: 'single', shortcuts: SHORTCUTS })).toBeNull();
    expect([read('j'), read('Shift+A'), read('?', { shiftKey: true })]).toEqual([
      'next-finding',
      'approve',
      'show-shortcuts',
    ]);
    // As a Mac says them.
    expect([read('∆', { code: 'KeyJ' }), read('Å', { code: 'KeyA', shiftKey: true })]).toEqual([
      'next-finding',
      'approve',
    ]);
    expect([read('≤', { code: 'Comma' }), read('¡', { code: 'Digit1' }), read('÷', { code: 'Slash' })]).toEqual([
      'previous-document',
      'show-review',
      'search',
    ]);
    expect(read('¿', { code: 'Slash', shiftKey: true })).toBe('show-shortcuts');
    expect(read('Ω', { code: 'KeyZ' })).toBeNull();
    expect(['j', 'Shift+A', 'Escape'].map((name) => showKey({ name, mode: 'alt' }))).toEqual([
      'Alt+j',
      'Alt+Shift+A',
      'Escape',
    ]);
    expect(showKey({ name: 'j', mode: 'single' })).toBe('j');
  });

  it('tells keys that type from those that do not', () => {
    expect([isTyped(press('x')), isTyped(press('Shift+A')), isTyped(press('😀'))]).toEqual([true, true, true]);
    expect([isTyped(press('Enter')), isTyped(press('x', { ctrlKey: true }))]).toEqual([false, false]);
  });
});
