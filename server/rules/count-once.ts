import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import { daysOf } from '@/server/rules/line-days';
import { compareReceipts } from '@/server/rules/same-paper';

export type CountedOnce<Stated extends RuleFact> = {
  /** In the order in which they were given. */
  facts: Stated[];
  /** What stands for another, and doesn't count. `isKnown`: the papers are known to be one, and not only alike. */
  copies: { fact: Stated; of: Stated; isKnown: boolean }[];
  /** One receipt of which two copies were read differently; both are among the facts. */
  misread: [Stated, Stated][];
};

/** Each receipt once, however often its paper was sent. The surest reading of it counts, whatever the order of the papers. */
export function countOnce<Stated extends RuleFact>(input: CaseToJudge, given: readonly Stated[]): CountedOnce<Stated> {
  const kept: Stated[] = [];
  const copies: CountedOnce<Stated>['copies'] = [];
  const misread: [Stated, Stated][] = [];
  for (const fact of [...given].sort(putSurestFirst)) {
    const compared = kept.map((other) => ({ other, how: compareReceipts(input, [other, fact]) }));
    const copied = compared.find(({ how }) => how === 'copy') ?? compared.find(({ how }) => how === 'alike');
    if (copied) {
      copies.push({ fact, of: copied.other, isKnown: copied.how === 'copy' });
      continue;
    }
    for (const { other, how } of compared) if (how === 'misread') misread.push([other, fact]);
    kept.push(fact);
  }
  const counted = new Set(kept);
  return { facts: given.filter((fact) => counted.has(fact)), copies, misread };
}

function putSurestFirst(one: RuleFact, other: RuleFact): number {
  const [a, b] = [rank(one), rank(other)];
  return a.doubt - b.doubt || a.place.localeCompare(b.place);
}

function rank({ value, isDoubtful, source, entry, citations: [first], display }: RuleFact) {
  const isUndated = value.type === 'line' && daysOf(value).length === 0;
  return {
    doubt: (isDoubtful ? 2 : 0) + (isUndated ? 1 : 0),
    place: [source.documentId, first?.page, first?.start, entry, display].join(' '),
  };
}
