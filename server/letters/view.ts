import type { Draft } from '@/generated/prisma/client';
import type { Locale } from '@/messages/locales';
import type { Judged } from '@/server/assessments/service';
import { writeDraftedLetter } from './compose/write-drafted';
import { listRejectionReasons } from './compose/write-reasons';

type Drafted = Pick<Draft, 'letter' | 'letterFor'> & { case: { reference: string; claimant: { language: Locale } } };

/** The letter of the decision that the rules recommend now; a draft from before facts were kept has its drafter's. */
export function describeLetter({ draft, found }: { draft: Drafted; found: Judged | null }) {
  if (!found) return { letter: draft.letter, letterFor: draft.letterFor, rejectionReasons: [] };
  const { judged, assessment } = found;
  return {
    ...writeDraftedLetter({
      assessment,
      judged,
      reference: draft.case.reference,
      locale: draft.case.claimant.language,
    }),
    /** All that the rules give, so that nobody mends one thing and hears of the next. */
    rejectionReasons: listRejectionReasons({ caseType: judged.caseType, assessment }),
  };
}

/** Where a letter's stored PDF is served. */
export const letterPdfUrl = (decisionId: string) => `/api/files/letters/${decisionId}`;
