import { describe, expect, it } from 'vitest';
import { mayCheck, settlementsOf } from './state';

const waiting = { state: 'waiting', officerId: 'first', checkerId: null, isHeld: true, isBeyondUndo: true } as const;
const differs = { ...waiting, state: 'differs', checkerId: 'second' } as const;

describe('mayCheck', () => {
  it('is anybody but the officer, while the letter is held and nobody can undo', () => {
    expect(mayCheck(waiting, 'second')).toBe(true);
    expect(mayCheck(waiting, 'first')).toBe(false);
    expect(mayCheck({ ...waiting, isBeyondUndo: false }, 'second')).toBe(false);
    expect(mayCheck({ ...waiting, isHeld: false }, 'second')).toBe(false);
    expect(mayCheck(differs, 'third')).toBe(false);
  });
});

describe('settlementsOf', () => {
  it('lets a third person settle it either way, and nobody else say that it stands', () => {
    expect(settlementsOf(differs, 'third')).toEqual(['upheld', 'undone']);
    expect(settlementsOf(differs, 'first')).toEqual(['undone']);
    expect(settlementsOf(differs, 'second')).toEqual(['agreed']);
  });

  it('is nothing where nothing is to be settled', () => {
    for (const state of ['waiting', 'agreed', 'upheld', 'undone', 'expired', 'withdrawn'] as const)
      expect(settlementsOf({ ...differs, state }, 'third')).toEqual([]);
  });
});
