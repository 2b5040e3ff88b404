import { describe, expect, it } from 'vitest';
import { findProblems, newError, readHarm } from './typed-error';

const typed = { ...newError('a'), words: 'The excess was taken off twice.' };

describe('findProblems', () => {
  it('asks what is wrong, and for an amount that can be read', () => {
    const find = (error: object) => findProblems({ errors: [{ ...typed, ...error }], currency: 'GBP' });
    expect(find({})).toEqual([]);
    expect(find({ words: '  ' })).toMatchObject([{ id: 'a', field: 'words' }]);
    expect(find({ words: 'x'.repeat(1_001) })).toMatchObject([{ field: 'words' }]);
    expect(find({ harm: 'a lot' })).toMatchObject([{ field: 'harm' }]);
    expect(find({ harm: '120.50' })).toEqual([]);
  });
});

describe('readHarm', () => {
  it.each([
    ['120.50', 12_050],
    ['£1,200', 120_000],
    ['', null],
    ['€5', null],
    ['-5', null],
  ])('reads %s as %s', (harm, minor) => {
    expect(readHarm({ harm, currency: 'GBP' })).toBe(minor);
  });
});
