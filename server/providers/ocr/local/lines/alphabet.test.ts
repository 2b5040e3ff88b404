import { describe, expect, it } from 'vitest';
import { findLikeliest, sortAlphabet } from './alphabet';

const CHARACTERS = ['', '@', '8', '(', '店', '（', '、', ' '];
const alphabet = sortAlphabet(CHARACTERS);

/** The likeliest of a step, by what each character is given; the others get nothing. */
function decide(given: Record<string, number>) {
  const { place, likelihood } = findLikeliest(
    Float32Array.from(CHARACTERS, (text) => given[text] ?? 0),
    0,
    alphabet,
  );
  return { text: CHARACTERS[place], likelihood };
}

describe('the likeliest letter of a step', () => {
  it('is the likeliest class', () => {
    expect(decide({ '': 0.1, '8': 0.9 })).toMatchObject({ text: '8' });
    expect(decide({ '': 0.9, '8': 0.1 })).toMatchObject({ text: '' });
  });

  it('is a Latin one where a character of another script is as unsure', () => {
    const { text, likelihood } = decide({ '': 0.1, 店: 0.5, '@': 0.3 });
    expect(text).toBe('@');
    expect(likelihood).toBeCloseTo(0.3);
  });

  it('is none where no Latin one could be meant', () => {
    expect(decide({ '': 0.3, 店: 0.5, '@': 0.05 })).toMatchObject({ text: '' });
  });

  it('is of another script where that is sure', () => {
    expect(decide({ 店: 0.9, '@': 0.1 })).toMatchObject({ text: '店' });
  });

  it('is one of two forms of a letter whose likelihoods add up', () => {
    const { text, likelihood } = decide({ '(': 0.3, '（': 0.3, '8': 0.4 });
    expect(text).toBe('(');
    expect(likelihood).toBeCloseTo(0.6);
  });
});

it('takes marks that only Chinese print has for no Latin ones', () => {
  expect(alphabet.isLatin).toEqual([false, true, true, true, false, true, false, true]);
});
