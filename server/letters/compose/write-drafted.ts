import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { CaseAssessment, CaseToJudge } from '@/server/rules/contract';
import { outcomeOf } from '@/server/rules/recommendation';
import { OUTCOME_PARTS } from './compose-outcome';
import type { LetterRequest } from './contract';
import { listLetterValues } from './list-values';
import { writeBody } from './write-letter';
import { listRequestedEvidence } from './write-request';

type Assessed = { assessment: CaseAssessment; judged: CaseToJudge };

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
  reasons: OUTCOME_PARTS[outcome].suggestReasons({ caseType: judged.caseType, assessment }),
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
