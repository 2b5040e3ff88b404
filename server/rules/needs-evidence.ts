import type { CaseType } from '@/server/case-types/schema';
import type { Fact } from '@/server/facts/contract';

/**
 * Whether a claim needs a kind of evidence. One that depends on what is claimed is needed as long as nobody knows what that is, and from
 * then on where a claimed line speaks of it.
 */
export function needsEvidence(input: {
  caseType: Pick<CaseType, 'evidence' | 'rules'>;
  evidence: string;
  facts: readonly Pick<Fact, 'field' | 'value'>[];
}): boolean {
  const { caseType, evidence, facts } = input;
  if (!caseType.evidence.find(({ key }) => key === evidence)?.required) return false;
  const when = caseType.rules.find(
    (rule) => rule.kind === 'required_evidence' && rule.evidence === evidence && rule.when !== undefined,
  );
  return when?.kind !== 'required_evidence' || !when.when || isClaimed(when.when, facts);
}

/** Whether a line of the list speaks of one of the words, or no line of it is known. */
export function isClaimed(
  when: { field: string; mentions: readonly string[] },
  facts: readonly Pick<Fact, 'field' | 'value'>[],
): boolean {
  const lines = facts.flatMap(({ field, value }) => (field === when.field && value.type === 'line' ? [value] : []));
  return (
    lines.length === 0 ||
    lines.some(({ description }) => when.mentions.some((word) => description.toLowerCase().includes(word)))
  );
}
