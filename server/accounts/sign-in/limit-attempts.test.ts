import { expect, test } from 'vitest';
import { createAttemptLimit } from './limit-attempts';

function setUp({ maximumAccounts = 100 } = {}) {
  let time = 0;
  const limit = createAttemptLimit({ maximum: 3, windowMs: 1_000, maximumAccounts, now: () => time });
  const wait = (ms: number) => {
    time += ms;
  };
  return { limit, wait };
}

test('an account has its number of attempts, however its email is written', () => {
  const { limit } = setUp();
  expect(['a@x.org', 'A@x.org', 'a@X.org', 'a@x.org'].map(limit.begin)).toEqual([true, true, true, false]);
  expect(limit.begin('b@x.org')).toBe(true);
});

test('each attempt counts for the length of the window; refused ones do not prolong it', () => {
  const { limit, wait } = setUp();
  limit.begin('a@x.org');
  wait(600);
  limit.begin('a@x.org');
  limit.begin('a@x.org');
  wait(399);
  expect(limit.begin('a@x.org')).toBe(false);
  wait(1);
  expect(limit.begin('a@x.org')).toBe(true);
  expect(limit.begin('a@x.org')).toBe(false);
  wait(600);
  expect(limit.begin('a@x.org')).toBe(true);
});

test('a success clears the account, and what was no attempt at a password is taken back', () => {
  const { limit } = setUp();
  for (let count = 0; count < 3; count++) limit.begin('a@x.org');
  limit.clear('a@x.org');
  for (let count = 0; count < 3; count++) expect(limit.begin('a@x.org')).toBe(true);
  limit.forget('A@x.org');
  expect(limit.begin('a@x.org')).toBe(true);
  expect(limit.begin('a@x.org')).toBe(false);
});

test('of too many accounts the one untouched the longest is forgotten', () => {
  const { limit } = setUp({ maximumAccounts: 2 });
  for (let count = 0; count < 3; count++) limit.begin('a@x.org');
  limit.begin('b@x.org');
  expect(limit.begin('a@x.org')).toBe(false);
  limit.begin('c@x.org');
  expect(limit.begin('a@x.org')).toBe(false);
  limit.begin('d@x.org');
  limit.begin('e@x.org');
  expect(limit.begin('a@x.org')).toBe(true);
});
