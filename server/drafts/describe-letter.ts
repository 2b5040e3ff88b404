import type { Draft } from '@/generated/prisma/client';
import { findCaseType } from '@/server/case-types/registry';
import type { HeldFact } from '@/server/facts/held-fact';
import { writeDraftedLetter } from '@/server/letters/compose/drafted';
import { listRejectionReasons } from '@/server/letters/compose/write-reasons';
import { assessCase } from '@/server/rules/assess-case';
import type { PaperReuse } from '@/server/rules/contract';
import { type Assessed, describeBasis, toJudge } from './assess';

type Drafted = Pick<Draft, 'letter' | 'letterFor'> & Assessed & { case: { reference: string } };

/** The letter of the decision that the rules recommend now; a draft from before facts were kept has its drafter's. */
export function describeLetter({
  draft,
  facts,
  caseType: key,
  reuse,
}: {
  draft: Drafted;
  facts: HeldFact[];
  caseType: string;
  /** As `readReuse` gives it. */
  reuse: PaperReuse[];
}) {
  const caseType = findCaseType(key);
  const basis = describeBasis(draft, reuse);
  if (!caseType || !basis) return { letter: draft.letter, letterFor: draft.letterFor, rejectionReasons: [] };
  const judged = toJudge({ caseType, basis, facts });
  const assessment = assessCase(judged);
  return {
    ...writeDraftedLetter({ assessment, judged, reference: draft.case.reference }),
    /** All that the rules give, so that nobody mends one thing and hears of the next. */
    rejectionReasons: listRejectionReasons({ caseType, assessment }),
  };
}
