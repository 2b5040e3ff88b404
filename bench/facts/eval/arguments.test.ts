import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments';

describe('arguments of eval:facts', () => {
  it('takes folders, and calls each set what its folder is called', () => {
    expect(parseArguments(['a/one', 'two']).folders).toEqual([
      { folder: resolve('a/one'), name: 'one' },
      { folder: resolve('two'), name: 'two' },
    ]);
  });

  it('takes cases by commas', () => {
    expect(parseArguments(['a', '--only', 'x,y', '--without', 'z'])).toMatchObject({
      only: ['x', 'y'],
      without: ['z'],
    });
  });

  it.each([
    [[], 'npm run eval:facts'],
    [['a/x', 'b/x'], 'There are two sets called x'],
    [['samples'], 'There are two sets called samples'],
    [['a', '--generated', 'many'], '--generated many is no number of cases'],
    [['a', '--reader', 'guess'], 'There is no reader guess'],
    [['a', '--fast'], "Unknown option '--fast'"],
  ])('refuses %j with a reason', (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
  });
});
