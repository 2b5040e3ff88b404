import { expect, test } from 'vitest';
import { readSort, turnSort } from './sort-columns';

test('a column’s head orders by it, and pressed again the other way round', () => {
  expect(turnSort({ view: 'waiting', sort: null, by: 'claimant' })).toBe('claimant');
  expect(turnSort({ view: 'waiting', sort: 'claimant', by: 'claimant' })).toBe('-claimant');
  expect(turnSort({ view: 'waiting', sort: '-claimant', by: 'claimant' })).toBe('claimant');
  expect(turnSort({ view: 'waiting', sort: '-claimant', by: 'submitted' })).toBe('submitted');
});

test('a view’s own order is not written into the address', () => {
  expect(turnSort({ view: 'waiting', sort: 'claimant', by: 'date' })).toBeNull();
  expect(turnSort({ view: 'waiting', sort: null, by: 'date' })).toBe('-date');
  expect(turnSort({ view: 'done', sort: null, by: 'date' })).toBe('date');
  expect(turnSort({ view: 'done', sort: 'date', by: 'date' })).toBeNull();
});

test('a sort that a view does not have leaves its own order', () => {
  expect(readSort({ view: 'done', sort: 'claimant' })).toEqual({ by: 'date', isDescending: true });
  expect(readSort({ view: 'asked', sort: '-date' })).toEqual({ by: 'date', isDescending: true });
});
