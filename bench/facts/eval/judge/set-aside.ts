import type { Fact } from '../../../../server/facts/contract';
import { isSameValue } from '../compare-values';
import type { TrueValue } from '../truth-values';

/**
 * Facts that say two days, apart from those that say one thing. One of whose days the truth is was found and left open: it counts as
 * withheld, by that day. One that has neither stays, and is wrong.
 */
export function setAside({ facts, truth }: { facts: readonly Fact[]; truth: readonly TrueValue[] }): {
  said: Fact[];
  open: Fact[];
} {
  const said: Fact[] = [];
  const open: Fact[] = [];
  for (const fact of facts) {
    const readings = fact.value.type === 'ambiguous' ? fact.value.readings : [];
    const meant = readings.find((reading) => truth.some((value) => isSameValue({ truth: value, said: reading })));
    if (meant) open.push({ ...fact, value: meant });
    else said.push(fact);
  }
  return { said, open };
}
