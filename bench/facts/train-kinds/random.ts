import { createRandom } from '@/samples/make/random';

export type Random = {
  next: () => number;
  /** A whole number from `low` to `high`, both inside. */
  int: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
};

export function createSketchRandom(seed: number): Random {
  const next = createRandom(seed);
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  };
  return { next, int, chance: (probability) => next() < probability, pick };
}
