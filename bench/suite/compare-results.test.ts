import { expect, test } from 'vitest';
import { compareResults } from './compare-results';
import type { Measured, Results } from './measure';

const RUNS = 15;
const ONES = Array.from({ length: 7 }, () => 1);
/** Each value of a real measure differs from the next one by so much, about. */
const NOISE = 0.06;

/** The same numbers each time: a linear congruential generator. */
function makeRandom(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const resultsOf = (rows: Partial<Measured>[]): Results => ({
  at: '2026-01-01T00:00:00Z',
  commit: 'abc',
  isQuick: false,
  machine: { processor: 'any', cores: 2, memoryGb: 8, platform: 'linux', node: 'v24', load: 0 },
  failed: [],
  rows: rows.map((row, index) => ({
    measure: 'made',
    key: `row-${index}`,
    what: `row ${index}`,
    against: 'the floor',
    unit: 'ms',
    ours: [],
    floor: null,
    target: null,
    ...row,
  })),
});

/** Many rows of a version, of which the first takes so many times as long. */
function measureVersion({ random, slowdown }: { random: () => number; slowdown: number }): Results {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const machine = Array.from({ length: RUNS }, () => 1 + Math.abs(normal(random)) * 0.3);
    const value = (usual: number) => machine.map((weight) => usual * weight * (1 + normal(random) * NOISE));
    return { ours: value(index === 0 ? 10 * slowdown : 10), floor: value(5) };
  });
  return resultsOf(rows);
}

const worseIn = (results: { before: Results; after: Results }) =>
  compareResults(results).filter(({ verdict }) => verdict === 'worse');

test('a fifth slower in one row is found in nine of ten runs, and nothing among forty rows of the same version', () => {
  const random = makeRandom(7);
  let [found, false_] = [0, 0];
  for (let run = 0; run < 200; run += 1) {
    const before = measureVersion({ random, slowdown: 1 });
    found += worseIn({ before, after: measureVersion({ random, slowdown: 1.2 }) }).some(({ key }) => key === 'row-0')
      ? 1
      : 0;
    false_ += worseIn({ before, after: measureVersion({ random, slowdown: 1 }) }).length > 0 ? 1 : 0;
  }
  expect(found).toBeGreaterThanOrEqual(180);
  expect(false_).toBeLessThanOrEqual(20);
});

test('more is better where the row says so', () => {
  const before = resultsOf([{ ours: [100, 101, 102, 103, 104, 105, 106], isMoreBetter: true }]);
  const after = resultsOf([{ ours: [80, 81, 82, 83, 84, 85, 86], isMoreBetter: true }]);
  expect(compareResults({ before, after })).toMatchObject([{ verdict: 'worse' }]);
  expect(compareResults({ before: after, after: before })).toMatchObject([{ verdict: 'better' }]);
});

test('rows that come or go are named, and too few values decide nothing', () => {
  const few = resultsOf([{ ours: [1, 2] }, { ours: ONES }]);
  const other = resultsOf([{ ours: [5, 6] }, { key: 'another', ours: ONES }]);
  expect(compareResults({ before: few, after: other }).map(({ verdict }) => verdict)).toEqual([
    'too_few',
    'new',
    'gone',
  ]);
});
