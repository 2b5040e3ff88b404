import { describe, expect, it } from 'vitest';
import { giveReason, joinReasons, sharedReason } from './one-reason';

describe('one reason for several rules', () => {
  const rules = [{ key: 'a' }, { key: 'b' }];

  it('is each one’s own override, and is taken away from all of them', () => {
    const overrides = giveReason({ rules, overrides: { c: 'Mine' }, reason: 'I rang.' });
    expect(overrides).toEqual({ a: 'I rang.', b: 'I rang.', c: 'Mine' });
    expect(giveReason({ rules, overrides, reason: null })).toEqual({ c: 'Mine' });
  });

  it('is shared where all say the same', () => {
    expect(sharedReason(rules, {})).toBeNull();
    expect(sharedReason(rules, { a: 'I rang.', b: 'I rang.' })).toBe('I rang.');
    expect(sharedReason(rules, { a: 'I rang.' })).toBeUndefined();
  });

  it('keeps every word of reasons that were given one by one', () => {
    expect(joinReasons(rules, { a: 'I rang.', b: 'I saw it.' })).toBe('I rang.\nI saw it.');
    expect(joinReasons(rules, { a: 'I rang.', b: '' })).toBe('I rang.');
    expect(joinReasons(rules, {})).toBeNull();
  });
});
