import { expect, test } from 'vitest';
import { isFailure, isGood, isInjected, isPermanent, PATIENCE_MS } from './answers';

const whole = { fault: null, left: false, at: 0, endedAt: 20 };

test('what is good is paid for, also where it quotes what stands nowhere', () => {
  expect(isGood('draft', whole)).toBe(true);
  expect(isGood('draft', { ...whole, fault: 'invented_quote' })).toBe(true);
  expect(isGood('draft', { ...whole, left: true })).toBe(false);
  expect(isGood('draft', { ...whole, fault: 'half' })).toBe(false);
});

test('a fault of a draft does nothing to vectors, and the other way round', () => {
  for (const [part, fault] of [['embedding', 'prose'] as const, ['draft', 'wrong_vectors'] as const]) {
    expect(isInjected(part, { ...whole, fault })).toBe(false);
    expect(isFailure(part, { ...whole, fault })).toBe(false);
    expect(isGood(part, { ...whole, fault })).toBe(true);
  }
});

test('a client that died excuses nothing, and one that waited in vain does', () => {
  expect(isFailure('draft', { ...whole, left: true })).toBe(false);
  expect(isFailure('draft', { ...whole, left: true, endedAt: PATIENCE_MS })).toBe(true);
  expect(isFailure('draft', { ...whole, fault: 'hang', left: true })).toBe(true);
});

test('a busy service is waited for, and a used-up quota is final', () => {
  expect(isFailure('draft', { ...whole, fault: 'rate_limited' })).toBe(false);
  expect(isPermanent('draft', { ...whole, fault: 'quota' })).toBe(true);
  expect(isPermanent('draft', { ...whole, fault: 'server_error' })).toBe(false);
});
