import { expect, it } from 'vitest';
import { alignLetters } from './align-letters';

const align = (ours: string, theirs: string) =>
  alignLetters([...ours], [...theirs])
    .map((pair) => `${pair.ours === null ? '-' : ours[pair.ours]}${pair.theirs === null ? '-' : theirs[pair.theirs]}`)
    .join(' ');

it('pairs letters that are the same, were taken for one another, or are missing', () => {
  expect(align('total', 'total')).toBe('tt oo tt aa ll');
  expect(align('Tlme', 'Time')).toBe('TT li mm ee');
  expect(align('8091', '80.91')).toBe('88 00 -. 99 11');
  expect(align('Cash!', 'Cash')).toBe('CC aa ss hh !-');
  expect(align('', 'ab')).toBe('-a -b');
});

it('pairs rows too long to compare by place', () => {
  const pairs = alignLetters(new Array(500).fill('a'), new Array(401).fill('a'));
  expect(pairs).toHaveLength(500);
  expect(pairs.at(400)).toEqual({ ours: 400, theirs: 400 });
  expect(pairs.at(-1)).toEqual({ ours: 499, theirs: null });
});
