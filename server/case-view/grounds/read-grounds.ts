import { judgedInclude, readJudged } from '@/server/assessments/service';
import { caseTypeWords } from '@/server/case-types/case-type-words';
import { findCaseType } from '@/server/case-types/registry';
import { findVisibleCase } from '@/server/cases/access';
import { CLOSING_OUTCOMES, takes } from '@/server/cases/outcomes';
import { keptAssessmentSchema } from '@/server/decisions/schema';
import type { FactCitation } from '@/server/facts/contract';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { decidedAwardSchema } from '@/server/rules/award/award-schema';
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
  const assessment = await readDraftAssessment({ draftId: decision.draftId, caseType: found.caseType });
  const kept = keptAssessmentSchema.nullable().parse(decision.assessment);
  const ruled = { caseType, assessment, kept };
  const isPaying = takes(decision.outcome) === 'award';
  const grounds = isPaying ? listGrounds(ruled) : [];
  const refusals = isPaying ? [] : listRefusals({ ...ruled, reasons: decision.reasons });
  const award = isPaying
    ? decidedAwardSchema.nullable().parse(decision.award)
    : findAwardBehind({ refusals, assessment, caseType });
  const tell = async ({ told, citations }: Pick<RuleResult, 'told' | 'citations'>): Promise<Point> => ({
    told,
    pages: await readCitedPages({ caseId: found.id, citations }),
  });
  return {
    decisionId: decision.id,
    grounds: await Promise.all(grounds.map(tell)),
    reasons: await Promise.all(
      refusals.map(async ({ key, label, rules }) => ({ key, label, points: await Promise.all(rules.map(tell)) })),
    ),
    award: award && (await tellAward({ caseId: found.id, award })),
  };
}

/** What a decision rests on, in a sentence or two, and the pages that say so. */
export type Point = { told: string; pages: CitedPage[] };

async function readDraftAssessment({ draftId, caseType }: { draftId: string | null; caseType: string }) {
  const draft = draftId && (await database().draft.findUnique({ where: { id: draftId }, include: judgedInclude }));
  if (!draft) return null;
  return (await readJudged(database(), { draft, caseType })).found?.assessment ?? null;
}

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

async function tellAward({
  caseId,
  award,
}: {
  caseId: string;
  award: Pick<Award, 'currency' | 'totalMinor' | 'per' | 'lines'>;
}) {
  const { currency, totalMinor, per, lines } = award;
  const pagesOf = (citations: FactCitation[]) => readCitedPages({ caseId, citations });
  return {
    currency,
    totalMinor,
    per,
    lines: await Promise.all(
      lines.map(async ({ label, because, amountMinor, isReduction, citations, told }) => ({
        label: told?.label ?? label,
        because: told?.because ?? because,
        amountMinor,
        isReduction,
        pages: await pagesOf(citations),
      })),
    ),
  };
}

export type Grounds = NonNullable<Awaited<ReturnType<typeof readGrounds>>>;
