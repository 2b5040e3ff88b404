import { fillLetter, formatPoints, SOON } from '@/server/case-types/letter';
import type { CaseType } from '@/server/case-types/schema';
import type { DraftContent, DraftRequest, EvidenceState } from '@/server/providers/ai/contract';
import { formatDate } from '@/server/providers/ai/local/dates';

/**
 * A letter for the officer to start from: the one that asks for what is missing, or else the approving one. Choosing it is no
 * opinion on merit.
 */
export function writeLetter(input: {
  caseType: CaseType;
  case: DraftRequest['case'];
  fields: DraftContent['fields'];
  evidence: EvidenceState[];
}): Pick<DraftContent, 'letter' | 'letterFor'> {
  const { caseType, fields } = input;
  const missing = input.evidence.filter((state) => state.required && !state.found);
  const letterFor = missing.length > 0 ? 'more_information' : 'approved';
  const hints = new Map(caseType.evidence.map((kind) => [kind.key, kind.hint]));
  const letter = fillLetter({
    template: caseType.letter[letterFor],
    words: {
      reference: input.case.reference,
      claimant: input.case.claimantName,
      title: input.case.title,
      today: formatDate(input.case.today),
      deadline: SOON,
      missing: formatPoints(missing.map((state) => `${state.label}: ${hints.get(state.key) ?? ''}`)),
    },
    values: fields,
  });
  return { letter, letterFor };
}
