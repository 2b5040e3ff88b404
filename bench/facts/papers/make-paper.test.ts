import { describe, expect, it } from 'vitest';
import type { MadePaper } from './contract';
import { CASE_TYPES_MADE } from './kinds/makers';
import { makeCase } from './make-case';
import { makePaper } from './make-paper';
import { expectedOf, readBack } from './read-back';

/** Cases of each type and set; more would only take longer. */
const SEEDS = [1, 2, 3, 4];
const SETS = ['train', 'held_back'] as const;

const casesOf = (caseType: string, noise: 'none' | 'heavy'): MadePaper[] =>
  SETS.flatMap((set) => SEEDS.flatMap((seed) => makeCase({ caseType, seed, set, noise }).papers));

describe.each(CASE_TYPES_MADE)('papers of %s', (caseType) => {
  it('are the same each time, and others for another seed or set', () => {
    const order = { caseType, seed: 7, set: 'train' } as const;
    expect(makeCase(order)).toEqual(makeCase(order));
    expect(makeCase({ ...order, seed: 8 }).papers).not.toEqual(makeCase(order).papers);
    expect(makeCase({ ...order, set: 'held_back' }).papers).not.toEqual(makeCase(order).papers);
  });

  it('print values that read back as what they were made from', () => {
    const shows = casesOf(caseType, 'none').flatMap(({ truth }) => truth.shows);
    const wrong = shows.filter((shown) => JSON.stringify(readBack(shown)) !== JSON.stringify(expectedOf(shown)));
    expect(wrong.map((shown) => ({ printed: shown.printed, value: shown.value, read: readBack(shown) }))).toEqual([]);
  });

  it.each(['none', 'heavy'] as const)('tell where each value stands (noise: %s)', (noise) => {
    for (const { paper, truth } of casesOf(caseType, noise)) {
      for (const { printed, page: number, spans, words, start, end } of truth.shows) {
        const page = paper.pages[number - 1];
        if (!page) throw new Error('A value stands on a page of its paper.');
        expect(spans.map((span) => page.text.slice(span.start, span.end).replace(/\s+/g, ' ')).join(' ')).toBe(printed);
        expect(spans).toContainEqual(expect.objectContaining({ start, end }));
        const inWords = words.map((index) => page.words[index]);
        for (const word of inWords)
          expect(spans.some((span) => word && word.start < span.end && word.end > span.start)).toBe(true);
      }
    }
  });

  it('put every page into one part', () => {
    for (const { paper, truth } of casesOf(caseType, 'none')) {
      expect(truth.parts.flatMap(({ pages }) => pages)).toEqual(paper.pages.map(({ number }) => number));
    }
  });
});

it('makes papers that are no evidence', () => {
  const stray = makePaper({ caseType: 'housing-benefit', kind: null, seed: 3, set: 'train' });
  expect(stray.truth.parts.map(({ kind }) => kind)).toEqual([null]);
  expect(stray.truth.shows).toEqual([]);
});

it('says so where a case type or a kind has no papers', () => {
  expect(() => makePaper({ caseType: 'parking-fine', kind: null, seed: 1, set: 'train' })).toThrow(RangeError);
  expect(() => makePaper({ caseType: 'housing-benefit', kind: 'menu', seed: 1, set: 'train' })).toThrow(RangeError);
});
