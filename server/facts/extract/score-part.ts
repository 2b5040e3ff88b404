import type { CaseType } from '@/server/case-types/schema';
import { describeCandidate } from '@/server/facts/extract/features';
import { type Candidate, findCandidates, type PartView } from '@/server/facts/extract/find-candidates';
import { addReceiptFields } from '@/server/facts/extract/read-fields';
import { scoreCandidate } from '@/server/facts/extract/score';

export type Scored = { candidate: Candidate; features: number[]; probability: number };

/** Every candidate of a paper with the probability that it is what the paper says of its field. */
export function scorePart(part: PartView, caseType: CaseType): Scored[] {
  const { fields } = addReceiptFields(caseType);
  const candidates = findCandidates(part, fields);
  const byField = new Map(fields.map(({ key }) => [key, candidates.filter(({ field }) => field.key === key)]));
  return candidates.map((candidate) => {
    const features = describeCandidate(candidate, byField.get(candidate.field.key) ?? []);
    return { candidate, features, probability: scoreCandidate(features) };
  });
}
