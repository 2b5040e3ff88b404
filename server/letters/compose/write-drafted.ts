import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Locale } from '@/messages/locales';
import type { CaseAssessment, CaseToJudge } from '@/server/rules/contract';
import { outcomeOf } from '@/server/rules/recommendation';
import { wordCase } from '@/server/rules/word-case';
import { OUTCOME_PARTS } from './compose-outcome';
import type { LetterRequest } from './contract';
import { listLetterValues } from './list-values';
import { writeBody } from './write-letter';
import { listRequestedEvidence } from './write-request';

type Assessed = { assessment: CaseAssessment; judged: CaseToJudge; locale: Locale };
type Asked = Assessed & { outcome: DecisionOutcome; reference: string };

/** What a letter for a decision is made of while nobody has chosen anything: all that the rules say now. */
export function requestAsAssessed({ outcome, reference, locale, ...given }: Asked): LetterRequest {
  const { assessment, judged } = wordCase({ ...given, locale });
  const { caseType } = judged;
  return {
    outcome,
    locale,
    caseType,
    assessment,
    award: assessment.award,
    values: listLetterValues(judged),
    reasons: OUTCOME_PARTS[outcome].suggestReasons({ caseType, assessment }),
    requestedEvidence: listRequestedEvidence({ assessment }),
    respondBy: null,
    reference,
    claimantName: judged.account.name,
  };
}

/** The letter of the recommended decision: it fits by construction. */
export function writeDraftedLetter({ reference, ...assessed }: Assessed & { reference: string }): {
  letter: string;
  letterFor: DecisionOutcome;
} {
  const letterFor = outcomeOf(assessed.assessment.recommendation);
  return { letter: writeBody(requestAsAssessed({ ...assessed, outcome: letterFor, reference })), letterFor };
}
