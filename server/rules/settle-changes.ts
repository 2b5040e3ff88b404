import type { Rule } from '@/server/case-types/rules-schema';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import { type FactOf, factsOf } from '@/server/rules/operands';
import { paperOf, readOnOf } from '@/server/rules/paper-of';

type Change = NonNullable<Extract<Rule, { kind: 'agrees' }>['change']>;

/**
 * The case as it stands on the day of submission: where a paper says from when its value holds, what older papers say counts no longer,
 * and what holds only later doesn't count yet.
 */
export function settleChanges(input: CaseToJudge): CaseToJudge {
  const passed = new Set<RuleFact>();
  for (const rule of input.caseType.rules) {
    if (rule.kind !== 'agrees' || !rule.change) continue;
    for (const fact of listPassed(input, { field: rule.field, change: rule.change })) passed.add(fact);
  }
  return passed.size === 0 ? input : { ...input, facts: input.facts.filter((fact) => !passed.has(fact)) };
}

function listPassed(input: CaseToJudge, { field, change }: { field: string; change: Change }): RuleFact[] {
  const stated = input.facts.filter((fact) => fact.field === field);
  const begins = factsOf(input, change.from, 'date').filter(({ isDoubtful }) => !isDoubtful);
  const beginOf = (fact: RuleFact): FactOf<'date'> | undefined =>
    begins.find((begin) => paperOf(input, begin) === paperOf(input, fact));
  const holds = stated.filter((fact) => (beginOf(fact)?.value.date ?? '') <= input.submittedOn);
  const changed = holds.some((fact) => beginOf(fact) !== undefined);
  const newest = holds
    .flatMap((fact) => beginOf(fact)?.value.date ?? [])
    .sort()
    .at(-1);
  return stated.filter((fact) => {
    const begin = beginOf(fact)?.value.date;
    if (begin !== undefined) return begin !== newest;
    const { kind } = readOnOf(fact);
    return changed && kind !== null && change.older.includes(kind);
  });
}
