import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { CaseAssessment, CaseToJudge, Recommendation } from '@/server/rules/contract';
import type { LetterRequest } from './contract';
import { listLetterValues } from './list-values';
import { writeBody } from './write-letter';
import { listRejectionReasons } from './write-reasons';
import { listRequestedEvidence } from './write-request';

type Assessed = { assessment: CaseAssessment; judged: CaseToJudge };

/** The decision that is recommended: an approval in part is one. */
export const outcomeOf = (recommendation: Recommendation): DecisionOutcome =>
  recommendation === 'approved_in_part' ? 'approved' : recommendation;

/** What a letter for a decision is made of while nobody has chosen anything: all that the rules say now. */
export const requestAsAssessed = ({
  assessment,
  judged,
  outcome,
  reference,
}: Assessed & { outcome: DecisionOutcome; reference: string }): LetterRequest => ({
  outcome,
  caseType: judged.caseType,
  assessment,
  award: assessment.award,
  values: listLetterValues(judged),
  reasons: outcome === 'rejected' ? listRejectionReasons({ caseType: judged.caseType, assessment }) : [],
  requestedEvidence: listRequestedEvidence({ assessment }),
  respondBy: null,
  reference,
  claimantName: judged.account.name,
});

/** The letter of the recommended decision: it fits by construction. */
export function writeDraftedLetter({ reference, ...assessed }: Assessed & { reference: string }): {
  letter: string;
  letterFor: DecisionOutcome;
} {
  const letterFor = outcomeOf(assessed.assessment.recommendation);
  return { letter: writeBody(requestAsAssessed({ ...assessed, outcome: letterFor, reference })), letterFor };
}
