import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWN_SETS, parseArguments } from './arguments';

describe('arguments of eval', () => {
  it('reads all own sets where nothing else is named', () => {
    expect(parseArguments([]).sets).toEqual(OWN_SETS);
    expect(parseArguments(['--quick']).sets).toEqual(OWN_SETS);
  });

  it('reads only the folders or cases that are named, unless the docs are to be written', () => {
    expect(parseArguments(['--public', 'pictures']).sets).toEqual([]);
    expect(parseArguments(['--cases', 'cases']).sets).toEqual([]);
    expect(parseArguments(['--cases', 'cases', '--set', 'forms']).sets).toEqual(['forms']);
    expect(parseArguments(['--cases', 'cases', '--write-docs']).sets).toEqual(OWN_SETS);
  });

  it('gives a name to the folder before it', () => {
    const { folders } = parseArguments(['--public', 'a/one', '--public', 'b', '--name', 'second']);
    expect(folders).toEqual([
      { folder: resolve('a/one'), name: 'one' },
      { folder: resolve('b'), name: 'second' },
    ]);
  });

  it.each([
    [['--set', 'nothing'], 'There is no set nothing'],
    [['--engine', 'guess'], 'There is no engine guess'],
    [['--name', 'lonely'], '--name stands after the --public'],
    [['--public', 'a/x', '--public', 'b/x'], 'There are two sets called x'],
    [['--public', 'receipts'], 'There are two sets called receipts'],
    [['--limit', '0'], '--limit 0 is no number'],
    [['--fast'], "Unknown option '--fast'"],
  ])('refuses %j with a reason', (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
  });
});
