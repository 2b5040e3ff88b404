import { group } from '../group';
import type { Judgement } from '../judge/judgement';
import { type Share, toShare } from './interval';

export type Tally = {
  right: number;
  wrong: number;
  missed: number;
  abstained: number;
  /** Right of what was said. Null where nothing was said. */
  precision: Share | null;
  /** Found of what the truth has. Null where it has nothing. */
  recall: Share | null;
};

export function tally(judgements: Judgement[]): Tally {
  const count = (outcome: Judgement['outcome']) => judgements.filter((one) => one.outcome === outcome).length;
  const [right, wrong] = [count('right'), count('wrong')];
  // What is right and not listed for a paper is no part of what was to be found there.
  const expected = judgements.filter(({ truth }) => truth !== null);
  const found = expected.filter(({ outcome }) => outcome === 'right').length;
  return {
    right,
    wrong,
    missed: count('missed'),
    abstained: count('abstained'),
    precision: toShare({ count: right, of: right + wrong }),
    recall: toShare({ count: found, of: expected.length }),
  };
}

export type NamedTally = { name: string; tally: Tally };

/** One tally a group, groups in the order in which they first come. */
export function tallyBy(judgements: Judgement[], nameOf: (one: Judgement) => string): NamedTally[] {
  return group(judgements, nameOf).map(([name, own]) => ({ name, tally: tally(own) }));
}
