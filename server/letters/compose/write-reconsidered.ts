import { formatLetterDate } from '@/server/case-types/letter-date';
import { closesCase } from '@/server/cases/outcomes';
import { compareDecisions } from '@/server/reconsiderations/state';
import type { LetterRequest } from './contract';

const RESULTS = {
  upheld: 'Our decision stays as it was.',
  changed: 'We have changed our decision, and this letter takes the place of the earlier one.',
} as const;

/** Of another look, what became of the first decision. Code tells which, by the outcomes and amounts of both. */
export function sayReconsidered({ first, outcome, award }: LetterRequest): string[] {
  if (!first || !closesCase(outcome)) return [];
  const result = compareDecisions({ first, second: { outcome, totalMinor: award?.totalMinor ?? null } });
  return [
    `You asked us to look again at our decision of ${formatLetterDate(first.decidedOn)} in your case ${first.reference}. A different officer has looked at everything that you sent us, then and now. ${RESULTS[result]}`,
  ];
}

/** How to go on from here: of another look there is no third. */
export const sayAgain = ({ first, outcome, caseType }: LetterRequest): string =>
  first && closesCase(outcome) ? caseType.reconsideration.afterwards : caseType.letter[outcome].again;
