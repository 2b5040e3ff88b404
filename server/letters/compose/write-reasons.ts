import { isComplete, OTHER_REASON } from '@/server/case-types/letter';
import type { Rule } from '@/server/case-types/rules-schema';
import { takes } from '@/server/cases/outcomes';
import type { RuleResult } from '@/server/rules/contract';
import { outcomeOf } from '@/server/rules/recommendation';
import type { LetterRequest } from './contract';
import { wordLetter } from './word-letter';

type Reasoned = Pick<LetterRequest, 'locale' | 'caseType' | 'assessment' | 'reasons' | 'award' | 'reference'>;

/** What an approval rests on: of the rules that the case type names those that are met, with their papers. */
export const listGrounds = ({ caseType, assessment }: Reasoned): string[] =>
  caseType.letter.approved.because.flatMap((key) => {
    const result = assessment?.rules.find((candidate) => candidate.key === key);
    return result?.outcome === 'met' ? result.told : [];
  });

/** Why a case is rejected: each reason in the case type's words, and what the papers show where a rule says so. */
export function listReasons(request: Reasoned, fill: (words: string) => string): string[] {
  const { caseType, reference, locale } = request;
  // That there is another reason says nothing: the officer's own words do.
  const reasons = request.reasons.filter((reason) => reason !== OTHER_REASON);
  // For who rejects with a note for colleagues alone, which no page lets an officer do: the letter never breaks off.
  if (reasons.length === 0) return [wordLetter(locale)('askWhy', { reference })];
  return reasons.map((reason) => {
    const known = caseType.rejectionReasons.find(({ key }) => key === reason);
    if (!known) return reason.trim();
    const words = fill(known.words ?? known.label);
    const own = endSentence(isComplete(words) ? words : known.label);
    return [own, ...tellRules(request, reason)].join(' ');
  });
}

function tellRules(request: Reasoned, reason: string): string[] {
  return listFailed(request, reason).map(({ rule, result }) =>
    rule.kind === 'award_at_least' && request.award ? wordLetter(request.locale)('tableShows') : result.told,
  );
}

/** Whether a reason is that too little would be paid: then the letter shows how much. */
export const isForAmount = (request: Reasoned): boolean =>
  request.reasons.some((reason) => listFailed(request, reason).some(({ rule }) => rule.kind === 'award_at_least'));

function listFailed({ caseType, assessment }: Reasoned, reason: string): { rule: Rule; result: RuleResult }[] {
  return caseType.rules.flatMap((rule) => {
    if (rule.otherwise.action !== 'reject' || rule.otherwise.reason !== reason) return [];
    const result = assessment?.rules.find(({ key }) => key === rule.key);
    return result?.outcome === 'not_met' ? [{ rule, result }] : [];
  });
}

/** The reasons that the rules give now: all of them, so that nobody mends one thing and hears of the next. */
export function listRejectionReasons({
  caseType,
  assessment,
}: Pick<LetterRequest, 'caseType' | 'assessment'>): string[] {
  if (!assessment || takes(outcomeOf(assessment.recommendation)) !== 'reasons') return [];
  const reasons = caseType.rules.flatMap(({ key, otherwise }) =>
    otherwise.action === 'reject' && assessment.recommendationReasons.includes(key) ? otherwise.reason : [],
  );
  return [...new Set([...(assessment.rejectionReason ? [assessment.rejectionReason] : []), ...reasons])];
}

const endSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
