import { fillLetter, formatPoints, SOON } from '@/server/case-types/letter';
import { type CaseType, requestWords } from '@/server/case-types/schema';
import { formatDate } from '@/server/facts/display';
import type { DraftContent, DraftRequest, EvidenceState } from '@/server/providers/ai/contract';

/** A letter that asks for what is missing. Where nothing is, there is none: rules have no opinion, and a letter would be one. */
export function writeLetter(input: {
  caseType: CaseType;
  case: DraftRequest['case'];
  fields: DraftRequest['fields'];
  evidence: EvidenceState[];
}): Pick<DraftContent, 'letter' | 'letterFor'> {
  const { caseType, fields } = input;
  const missing = input.evidence.filter((state) => state.required && !state.found);
  if (missing.length === 0) return { letter: '', letterFor: 'approved' };
  const words = new Map(caseType.evidence.map((kind) => [kind.key, requestWords(kind)]));
  const letter = fillLetter({
    template: caseType.letter.more_information,
    words: {
      reference: input.case.reference,
      claimant: input.case.claimantName,
      title: input.case.title,
      today: formatDate(input.case.today),
      deadline: SOON,
      missing: formatPoints(missing.map((state) => `${state.label}: ${words.get(state.key) ?? ''}`)),
    },
    values: fields,
  });
  return { letter, letterFor: 'more_information' };
}
