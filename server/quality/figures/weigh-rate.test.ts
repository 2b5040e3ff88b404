import { describe, expect, it } from 'vitest';
import { createRandom } from '@/prisma/demo/history/random';
import { FEWEST, weighRate } from './weigh-rate';

type Kind = { share: number; probability: number; wrong: number };

/** An office's decisions, of which some are wrong and some are drawn: what is true, and what the checks saw. */
function runOffice({ kinds, decisions, random }: { kinds: Kind[]; decisions: number; random: () => number }) {
  const strata = kinds.map(({ probability }) => ({ probability, n: 0, wrong: 0 }));
  let wrong = 0;
  kinds.forEach((kind, index) => {
    const stratum = strata[index];
    for (let one = 0; one < decisions * kind.share; one += 1) {
      const isWrong = random() < kind.wrong;
      if (isWrong) wrong += 1;
      if (!stratum || random() >= kind.probability) continue;
      stratum.n += 1;
      if (isWrong) stratum.wrong += 1;
    }
  });
  return { truth: wrong / decisions, strata };
}

describe('weighRate', () => {
  it.each([
    [
      'risky ones drawn always',
      2_000,
      [
        [0.6, 0.05, 0.04],
        [0.3, 0.2, 0.1],
        [0.1, 1, 0.3],
      ],
    ],
    ['all drawn alike', 3_000, [[1, 0.1, 0.08]]],
    [
      'the rarely drawn ones wrong more often',
      1_000,
      [
        [0.7, 0.1, 0.15],
        [0.2, 0.5, 0.3],
        [0.1, 0.3, 0.05],
      ],
    ],
    [
      'hardly any drawn',
      5_000,
      [
        [0.9, 0.02, 0.05],
        [0.1, 0.5, 0.2],
      ],
    ],
  ] as const)('holds the truth in 93 to 97 % of 2,000 offices: %s', (_, decisions, rows) => {
    const kinds = rows.map(([share, probability, wrong]) => ({ share, probability, wrong }));
    const random = createRandom(20_261_130).next;
    let held = 0;
    for (let run = 0; run < 2_000; run += 1) {
      const { truth, strata } = runOffice({ kinds, decisions, random });
      const { value } = weighRate(strata);
      if (value && value.low <= truth && truth <= value.high) held += 1;
    }
    expect(held / 2_000).toBeGreaterThanOrEqual(0.93);
    expect(held / 2_000).toBeLessThanOrEqual(0.97);
  });

  it('weighs each decision by the inverse of its probability', () => {
    const { value } = weighRate([
      { probability: 0.1, n: 20, wrong: 2 },
      { probability: 1, n: 100, wrong: 50 },
    ]);
    expect(value?.rate).toBeCloseTo((2 / 0.1 + 50) / (20 / 0.1 + 100), 12);
  });

  it('says nothing of too few, and is exact where every decision was checked', () => {
    expect(weighRate([{ probability: 1, n: FEWEST - 1, wrong: 3 }])).toEqual({ n: FEWEST - 1, value: null });
    expect(weighRate([])).toEqual({ n: 0, value: null });
    const rate = 5 / FEWEST;
    expect(weighRate([{ probability: 1, n: FEWEST, wrong: 5 }]).value).toEqual({ rate, low: rate, high: rate });
  });

  it('keeps an interval where nothing wrong was seen, within 0 and 1', () => {
    const none = weighRate([{ probability: 0.1, n: 40, wrong: 0 }]).value;
    expect(none).toMatchObject({ rate: 0, low: 0 });
    expect(none?.high).toBeGreaterThan(0.02);
    const all = weighRate([{ probability: 0.1, n: 40, wrong: 40 }]).value;
    expect(all?.rate).toBe(1);
    expect(all?.high).toBeCloseTo(1, 12);
    expect(all?.low).toBeLessThan(0.98);
  });
});
