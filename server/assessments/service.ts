import { z } from 'zod';
import type { Draft, Prisma } from '@/generated/prisma/client';
import type { Locale } from '@/messages/locales';
import { findCaseType } from '@/server/case-types/registry';
import type { CaseType } from '@/server/case-types/schema';
import { type PaperPart, paperPartSchema } from '@/server/facts/contract';
import type { HeldFact, HeldFacts } from '@/server/facts/held-fact';
import { readHeldFacts } from '@/server/facts/read-held';
import type { Transaction } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import { CONFLICT_KEY_END } from '@/server/providers/ai/contract';
import { findReuse } from '@/server/reuse/service';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseAssessment, CaseToJudge, PaperReuse } from '@/server/rules/contract';
import { countContradictions } from '@/server/rules/contradictions';
import { countRules } from '@/server/rules/count-rules';
import { toRuleFact } from '@/server/rules/rule-fact';
import { wordCase } from '@/server/rules/word-case';

export type Assessed = Pick<Draft, 'parts' | 'opinion'> & {
  case: { submittedAt: Date | null; createdAt: Date; claimant: { name: string } };
};

/** `recommendation` is null for drafts from before facts were kept whose drafter had no opinion. */
type DraftAssessment = Omit<CaseAssessment, 'recommendation'> & {
  recommendation: CaseAssessment['recommendation'] | null;
};

/** What a case is judged on beside its facts. */
export type AssessmentBasis = {
  parts: PaperPart[];
  /** Whose account the case is of. */
  accountName: string;
  /** The office's day. */
  submittedOn: string;
  /** Where else its papers are. */
  reuse: PaperReuse[];
};

/** Null for a draft from before facts were kept. */
export function describeBasis({ parts, case: found }: Assessed, reuse: PaperReuse[]): AssessmentBasis | null {
  if (parts === null) return null;
  return {
    parts: z.array(paperPartSchema).parse(parts),
    accountName: found.claimant.name,
    submittedOn: office().dayOf(found.submittedAt ?? found.createdAt),
    reuse,
  };
}

/** What a case is judged on, and what the rules make of it. */
export type Judged = { assessment: CaseAssessment; judged: CaseToJudge };

/** Null for a draft from before facts were kept. The one place at which a draft's facts come before the rules. */
export function judgeDraft({
  draft,
  facts,
  caseType: key,
  reuse,
}: {
  draft: Assessed;
  facts: HeldFact[];
  caseType: string;
  /** As `readReuse` gives it. */
  reuse: PaperReuse[];
}): Judged | null {
  const caseType = findCaseType(key);
  const basis = describeBasis(draft, reuse);
  if (!caseType || !basis) return null;
  const judged = toJudge({ caseType, basis, facts });
  return { assessment: assessCase(judged), judged };
}

/** What is said of a draft: what the rules make of its facts, or of one from before facts were kept its drafter's opinion alone. */
export const assessmentOf = (draft: Pick<Draft, 'opinion'>, found: Judged | null): DraftAssessment =>
  found?.assessment ?? {
    rules: [],
    award: null,
    recommendation: draft.opinion,
    rejectionReason: null,
    recommendationReasons: [],
    asks: [],
    wouldChange: [],
  };

/** A draft's facts and what they are judged on, as rules take them. */
const toJudge = (input: { caseType: CaseType; basis: AssessmentBasis; facts: HeldFact[] }): CaseToJudge => {
  const { caseType, facts, basis } = input;
  const { parts, accountName, submittedOn, reuse } = basis;
  return { caseType, facts: facts.map(toRuleFact), parts, account: { name: accountName }, submittedOn, reuse };
};

/** Where else the papers are that a draft rests on. */
const readReuse = (
  tx: Transaction,
  { draft: { caseId, parts } }: { draft: Pick<Draft, 'caseId' | 'parts'> },
): Promise<PaperReuse[]> => findReuse(tx, { caseId, parts: z.array(paperPartSchema).parse(parts ?? []) });

export type CaseAssessed = { draftId: string } & Judged;

/** What every reading of a draft that is to be judged takes along. */
export const judgedInclude = {
  facts: { orderBy: { position: 'asc' } },
  case: {
    select: {
      reference: true,
      submittedAt: true,
      createdAt: true,
      claimant: { select: { name: true, language: true } },
    },
  },
} as const satisfies Prisma.DraftInclude;

type DraftToJudge = Prisma.DraftGetPayload<{ include: typeof judgedInclude }>;

/**
 * A draft's facts as they hold now, with every word of officers on them, where else its papers are, and what the rules make of it. Whoever
 * shows a draft, decides, writes a letter or fills the queue has it from here. `held`: the facts, where they are to be others.
 */
export async function readJudged(
  tx: Transaction,
  { draft, caseType, held: given }: { draft: DraftToJudge; caseType: string; held?: HeldFacts | undefined },
): Promise<{ held: HeldFacts; reuse: PaperReuse[]; found: Judged | null }> {
  const held = given ?? (await readHeldFacts(tx, { caseId: draft.caseId, caseType, draft }));
  const reuse = await readReuse(tx, { draft });
  return { held, reuse, found: judgeDraft({ draft, facts: held.facts, caseType, reuse }) };
}

/** What the rules make of a draft, in English and in a claimant's language: rule by rule and line by line the same. */
export type Told = { english: CaseAssessment; worded: CaseAssessment };

/** The same of the draft that a decision rests on, for its claimant to read. Null without a draft, or with one from before facts were kept. */
export async function readTold(
  tx: Transaction,
  { draftId, caseType, locale }: { draftId: string | null; caseType: string; locale: Locale },
): Promise<Told | null> {
  const draft = draftId && (await tx.draft.findUnique({ where: { id: draftId }, include: judgedInclude }));
  const found = draft ? (await readJudged(tx, { draft, caseType })).found : null;
  return found && { english: found.assessment, worded: wordCase({ ...found, locale }).assessment };
}

/** The same of a case's current draft. Null without a draft, or with one from before facts were kept. */
export async function readAssessment(tx: Transaction, { caseId }: { caseId: string }): Promise<CaseAssessed | null> {
  const draft = await tx.draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    include: { ...judgedInclude, case: { select: { ...judgedInclude.case.select, caseType: true } } },
  });
  if (!draft) return null;
  const { found } = await readJudged(tx, { draft, caseType: draft.case.caseType });
  return found && { draftId: draft.id, ...found };
}

/**
 * Keeps with a case's current draft what the rules say of it now, and by the draft's trigger with the case, where the queue reads it.
 * For whoever has changed what rules rest on: a new draft, or an officer's word on a fact. Call it with the case's row locked. A
 * draft from before facts were kept stays as it is.
 */
export async function keepAssessment(tx: Transaction, { caseId }: { caseId: string }): Promise<void> {
  const found = await readAssessment(tx, { caseId });
  if (!found) return;
  const { draftId, assessment, judged } = found;
  const { blocking, toCheck } = countRules(assessment);
  const said = await tx.finding.count({ where: { draftId, key: { endsWith: CONFLICT_KEY_END } } });
  await tx.draft.update({
    where: { id: draftId },
    data: {
      recommendation: assessment.recommendation,
      rulesBlocking: blocking,
      rulesToCheck: toCheck,
      contradictions: said + countContradictions({ caseType: judged.caseType, results: assessment.rules }),
    },
    select: { id: true },
  });
}
