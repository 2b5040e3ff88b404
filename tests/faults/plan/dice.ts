import { createRandom } from '@/samples/make/random';

export type Dice = ReturnType<typeof throwDice>;

/** Chance by a seed: the same seed makes the same choices. */
export function throwDice(seed: number) {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    between: (least: number, most: number) => least + below(most - least + 1),
    chance: (of: number) => random() < of,
    pick: <T>(choices: readonly [T, ...T[]]): T => choices[below(choices.length)] ?? choices[0],
    /** Letters and digits that no other throw of this seed gave. */
    marker: () =>
      `M${Array.from({ length: 4 }, () =>
        below(36 ** 4)
          .toString(36)
          .padStart(4, '0'),
      ).join('')}`,
  };
}
