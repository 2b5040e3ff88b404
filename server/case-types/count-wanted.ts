import type { CaseType } from '@/server/case-types/schema';

/** How many papers of a kind are asked for at the least, by the rules: two payslips, and one of most others. */
export function countWanted({ caseType, evidence }: { caseType: CaseType; evidence: string }): number {
  const counts = caseType.rules.map((rule) =>
    rule.kind === 'required_evidence' && rule.evidence === evidence ? (rule.count?.least ?? 1) : 1,
  );
  return Math.max(1, ...counts);
}
