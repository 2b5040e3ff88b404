import { createRandom, type Random } from './random';

/** Papers to train on, or papers laid out and worded in ways that training never saw. */
export type PaperSet = 'train' | 'held_back';

/** How often a held-back paper takes what training never saw, where there is such a choice; else a known one. */
const UNSEEN_SHARE = 0.6;
/** Of a list of ways, this share is never trained on: its last items. */
const HELD_SHARE = 0.25;

export type Chooser = Random & {
  set: PaperSet;
  /** One way of several. The last quarter of four or more is kept for held-back papers. */
  choose<T>(ways: readonly T[]): T;
};

export function createChooser(seed: string, set: PaperSet): Chooser {
  const random = createRandom(`${set}/${seed}`);
  const choose = <T>(ways: readonly T[]): T => {
    const held = ways.length < 3 ? 0 : Math.max(1, Math.floor(ways.length * HELD_SHARE));
    const known = ways.slice(0, ways.length - held);
    if (set === 'train' || held === 0) return random.pick(known);
    return random.pick(random.chance(UNSEEN_SHARE) ? ways.slice(ways.length - held) : known);
  };
  return { ...random, set, choose };
}
