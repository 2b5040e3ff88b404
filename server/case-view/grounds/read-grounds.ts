import type { Locale } from '@/messages/locales';
import { readTold, type Told } from '@/server/assessments/service';
import { caseTypeWords } from '@/server/case-types/case-type-words';
import { findCaseType } from '@/server/case-types/registry';
import { findVisibleCase } from '@/server/cases/access';
import { CLOSING_OUTCOMES, takes } from '@/server/cases/outcomes';
import { keptAssessmentSchema } from '@/server/decisions/schema';
import type { FactCitation } from '@/server/facts/contract';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { decidedAwardSchema } from '@/server/rules/award/award-schema';
import { tellLine } from '@/server/rules/award/word-award';
import type { Award, CaseAssessment, RuleResult } from '@/server/rules/contract';
import { listGrounds, listRefusals } from './choose-rules';
import { type CitedPage, readCitedPages } from './read-pages';

/**
 * What the newest decision that closed a claimant's case rests on, as far as it was sent: its reasons, the rules behind each in the
 * words of a letter, how its amount came about, and the claimant's own pages that say so. Null where nothing is decided. Of a draft's
 * findings, scores and notes nothing is in it: docs/decisions/0057-what-a-claimant-sees-of-a-decision.md.
 */
export async function readGrounds({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  const decision = await database().decision.findFirst({
    where: { caseId: found.id, undoneAt: null, sentAt: { not: null }, outcome: { in: CLOSING_OUTCOMES } },
    orderBy: { id: 'desc' },
    select: { id: true, outcome: true, reasons: true, draftId: true, award: true, assessment: true },
  });
  const type = findCaseType(found.caseType);
  if (!decision || !type) return null;
  const caseType = caseTypeWords({ caseType: type, locale: actor.language });
  const locale = actor.language;
  const said = await readTold(database(), { draftId: decision.draftId, caseType: found.caseType, locale });
  const assessment = said?.english ?? null;
  const kept = keptAssessmentSchema.nullable().parse(decision.assessment);
  const ruled = { caseType, assessment, kept };
  const isPaying = takes(decision.outcome) === 'award';
  const grounds = isPaying ? listGrounds(ruled) : [];
  const refusals = isPaying ? [] : listRefusals({ ...ruled, reasons: decision.reasons });
  const award = isPaying
    ? decidedAwardSchema.nullable().parse(decision.award)
    : findAwardBehind({ refusals, assessment, caseType });
  const tell = async ({ key, told, citations }: RuleResult): Promise<Point> => {
    const own = said?.worded.rules.find((rule) => rule.key === key)?.told ?? '';
    return {
      told: own === '' ? told : own,
      isEnglish: locale !== 'en' && own === '',
      pages: await readCitedPages({ caseId: found.id, citations }),
    };
  };
  return {
    decisionId: decision.id,
    grounds: await Promise.all(grounds.map(tell)),
    reasons: await Promise.all(
      refusals.map(async ({ key, label, rules }) => ({ key, label, points: await Promise.all(rules.map(tell)) })),
    ),
    award: award && (await tellAward({ caseId: found.id, award, said, locale })),
  };
}

/** What a decision rests on, in a sentence or two, and the pages that say so. */
export type Point = {
  told: string;
  /** No other language has a sentence for it. */
  isEnglish: boolean;
  pages: CitedPage[];
};

type Refused = {
  refusals: ReturnType<typeof listRefusals>;
  assessment: CaseAssessment | null;
  caseType: NonNullable<ReturnType<typeof findCaseType>>;
};

/** The amount that was too low to be paid, where that is the reason. */
function findAwardBehind({ refusals, assessment, caseType }: Refused): Award | null {
  const forAmount = caseType.rules.filter(({ kind }) => kind === 'award_at_least').map(({ key }) => key);
  const isForAmount = refusals.some(({ rules }) => rules.some(({ key }) => forAmount.includes(key)));
  return isForAmount ? (assessment?.award ?? null) : null;
}

type Telling = {
  caseId: string;
  award: Pick<Award, 'currency' | 'totalMinor' | 'per' | 'lines'>;
  said: Told | null;
  locale: Locale;
};

async function tellAward({ caseId, award: { currency, totalMinor, per, lines }, said, locale }: Telling) {
  const wording = { english: said?.english.award ?? null, worded: said?.worded.award ?? null, locale };
  const pagesOf = (citations: FactCitation[]) => readCitedPages({ caseId, citations });
  return {
    currency,
    totalMinor,
    per,
    lines: await Promise.all(
      lines.map(async (line) => ({
        ...tellLine({ line, ...wording }),
        amountMinor: line.amountMinor,
        isReduction: line.isReduction,
        pages: await pagesOf(line.citations),
      })),
    ),
  };
}

export type Grounds = NonNullable<Awaited<ReturnType<typeof readGrounds>>>;
