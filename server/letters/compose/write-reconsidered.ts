import { formatLetterDate } from '@/server/case-types/letter-date';
import { closesCase } from '@/server/cases/outcomes';
import { compareDecisions } from '@/server/reconsiderations/state';
import type { LetterRequest } from './contract';
import { wordLetter } from './word-letter';

/** Of another look, what became of the first decision. Code tells which, by the outcomes and amounts of both. */
export function sayReconsidered({ first, outcome, award, locale }: LetterRequest): string[] {
  if (!first || !closesCase(outcome)) return [];
  const result = compareDecisions({ first, second: { outcome, totalMinor: award?.totalMinor ?? null } });
  const { reference, decidedOn } = first;
  return [wordLetter(locale)(result, { reference, day: formatLetterDate(decidedOn, locale) })];
}

/** How to go on from here: of another look there is no third. */
export const sayAgain = ({ first, outcome, caseType }: LetterRequest): string =>
  first && closesCase(outcome) ? caseType.reconsideration.afterwards : caseType.letter[outcome].again;
