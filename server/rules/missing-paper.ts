import type { Rule } from '@/server/case-types/rules-schema';
import type { CaseToJudge, Judgement } from '@/server/rules/contract';

type Judged = { rule: Rule; judgement: Judgement };

/** The kinds of paper that this case requires and of which none is there. */
export const listMissingPapers = (judged: readonly Judged[], { parts }: CaseToJudge): ReadonlySet<string> =>
  new Set(
    judged.flatMap(({ rule, judgement }) =>
      rule.kind === 'required_evidence' &&
      judgement.outcome === 'not_met' &&
      !parts.some(({ kind }) => kind === rule.evidence)
        ? [rule.evidence]
        : [],
    ),
  );

/**
 * The missing paper that a rule waits for: it is about that paper, or can't be told without what stands on it. Null for a rule that is
 * open for another reason.
 */
export function findMissingPaper({
  judged: { rule, judgement },
  missing,
  input,
}: {
  judged: Judged;
  missing: ReadonlySet<string>;
  input: CaseToJudge;
}): string | null {
  if (judgement.outcome === 'met') return null;
  if (rule.kind === 'required_evidence' || rule.kind === 'not_refused')
    return missing.has(rule.evidence) ? rule.evidence : null;
  // What is not met is so by papers that are there.
  if (judgement.outcome !== 'unknown') return null;
  const key = judgement.lacks ?? ('field' in rule ? rule.field : null);
  const field = input.caseType.fields.find((candidate) => candidate.key === key);
  // What is stated somewhere is open because papers differ, or because it can be read in two ways.
  if (!field || input.facts.some((fact) => fact.field === field.key)) return null;
  return field.lookIn.find((kind) => missing.has(kind)) ?? null;
}
