import type { Locale } from '@/messages/locales';
import { describeTimeToAsk } from '@/server/case-types/last-day-to-ask';
import { cleanForLetter, fillWords } from '@/server/case-types/letter';
import { formatLetterDate } from '@/server/case-types/letter-date';
import { formatMoney } from '@/server/facts/display';
import { sumClaimed } from '@/server/rules/award/make-award';
import type { Award } from '@/server/rules/contract';
import { OUTCOME_PARTS } from './compose-outcome';
import type { ComposedLetter, FrameRequest, LetterRequest } from './contract';
import { wordLetter } from './word-letter';
import { writeFrame } from './write-frame';
import { sayAgain, sayReconsidered } from './write-reconsidered';

/**
 * The letter of a decision: a pure function of what was decided and of what the rules make of the case. Amounts come from the award
 * alone, in the first sentence and in the table.
 */
export const writeDecisionLetter = (request: FrameRequest): ComposedLetter => ({
  body: writeBody(request),
  frame: writeFrame(request),
});

/** The prose, which an officer may edit: paragraphs parted by a blank line, points as lines that begin with "- ". */
export function writeBody(request: LetterRequest): string {
  const { caseType, outcome } = request;
  const { next } = caseType.letter[outcome];
  const { sayDecision, writeMiddle } = OUTCOME_PARTS[outcome];
  const fill = (words: string) => fillWords(words, listWords(request));
  return [
    wordLetter(request.locale)('greeting', { name: cleanForLetter(request.claimantName) }),
    fill(sayDecision(request)),
    ...sayReconsidered(request),
    ...writeMiddle(request, fill),
    fill(next),
    fill(sayAgain(request)),
  ].join('\n\n');
}

function listWords({ locale, caseType, award, values, respondBy, reference }: LetterRequest): Record<string, string> {
  const { currency } = caseType;
  const say = wordLetter(locale);
  const claimed = 'claimed' in caseType.award ? values[caseType.award.claimed] : undefined;
  const sum = sumClaimed(award?.lines ?? []);
  return {
    ...values,
    reference,
    within: describeTimeToAsk(caseType, locale),
    deadline: respondBy ? say('by', { day: formatLetterDate(respondBy, locale) }) : say('soon'),
    claimed: claimed ?? (sum > 0 ? formatMoney({ minor: sum, currency }, locale) : ''),
    payable: award ? formatPayable({ award, locale }) : '',
  };
}

function formatPayable({ award, locale }: { award: Award; locale: Locale }): string {
  const amount = formatMoney({ minor: award.totalMinor, currency: award.currency }, locale);
  return award.per === 'week' ? wordLetter(locale)('perWeek', { amount }) : amount;
}
