import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { expect, test } from 'vitest';
import { countTokens, splitByTokens, takeTokens } from './tokens';

test.each([
  ['prose', 'The storm took the slates off the roof. '.repeat(400)],
  ['letters of several tokens', '🏚️𝔖👩‍🚒'.repeat(300)],
  ['replacement characters, as broken files hold', '\uFFFD'.repeat(2_000)],
  ['special tokens', '<|endoftext|>'.repeat(200)],
  ['blanks', ' '.repeat(20_000)],
])('%s are split without a loss', (_, text) => {
  const pieces = splitByTokens({ text, limit: 50 });
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join('')).toBe(text);
  for (const piece of pieces) {
    expect(countTokens(piece)).toBeLessThanOrEqual(50);
    expect(piece).not.toMatch(/\p{Surrogate}/u);
  }
});

test('an empty text has no pieces', () => {
  expect(splitByTokens({ text: '', limit: 50 })).toEqual([]);
});

test('a cut within a letter leaves the letter out', () => {
  expect(countTokens('𝔖')).toBeGreaterThan(1);
  expect(takeTokens({ text: 'a𝔖', limit: 2 })).toBe('a');
});

test('a long text is split within moments', () => {
  const text = 'The storm took the slates off the roof. '.repeat(50_000);
  // Processor time: other work on the machine must not fail this.
  const before = process.cpuUsage();
  expect(splitByTokens({ text, limit: 8_000 }).join('')).toBe(text);
  // About half a second; the worker renews its jobs' locks, of 10 s, on the same thread.
  expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
});

test.each(['a', '日', '\n', '\u0301'])('a page of one letter, %j, is counted within moments', (letter) => {
  const before = process.cpuUsage();
  expect(countTokens(letter.repeat(100_000))).toBeGreaterThan(1_000);
  // About a second at most; all of it in one run takes minutes.
  expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
});

test('prose has as many tokens as the tokenizer gives it', () => {
  const prose = 'The storm took the slates off the roof, £1,250.00 in all.\n'.repeat(60);
  expect(countTokens(prose)).toBe(encode(prose).length);
});
