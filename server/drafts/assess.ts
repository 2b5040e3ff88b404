import { z } from 'zod';
import type { Draft } from '@/generated/prisma/client';
import { findCaseType } from '@/server/case-types/registry';
import type { CaseType } from '@/server/case-types/schema';
import { type PaperPart, paperPartSchema } from '@/server/facts/contract';
import type { HeldFact } from '@/server/facts/held-fact';
import { readHeldFacts } from '@/server/facts/read-held';
import type { Transaction } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import { findReuse } from '@/server/reuse/service';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseAssessment, CaseToJudge, PaperReuse } from '@/server/rules/contract';
import { toRuleFact } from '@/server/rules/rule-fact';

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

/** What the rules make of facts. A draft from before facts were kept has its drafter's opinion alone. */
export function assessDraft({
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
}): DraftAssessment {
  const caseType = findCaseType(key);
  const basis = describeBasis(draft, reuse);
  if (!caseType || !basis)
    return {
      rules: [],
      award: null,
      recommendation: draft.opinion,
      rejectionReason: null,
      recommendationReasons: [],
      asks: [],
      wouldChange: [],
    };
  return assessCase(toJudge({ caseType, basis, facts }));
}

/** A draft's facts and what they are judged on, as rules take them. */
export const toJudge = (input: { caseType: CaseType; basis: AssessmentBasis; facts: HeldFact[] }): CaseToJudge => {
  const { caseType, facts, basis } = input;
  const { parts, accountName, submittedOn, reuse } = basis;
  return { caseType, facts: facts.map(toRuleFact), parts, account: { name: accountName }, submittedOn, reuse };
};

/** Where else the papers are that a draft rests on. */
export const readReuse = (
  tx: Transaction,
  { draft: { caseId, parts } }: { draft: Pick<Draft, 'caseId' | 'parts'> },
): Promise<PaperReuse[]> => findReuse(tx, { caseId, parts: z.array(paperPartSchema).parse(parts ?? []) });

export type CaseAssessed = { draftId: string; assessment: CaseAssessment; judged: CaseToJudge };

/**
 * What the rules make of a case now: of its current draft's facts, with every word of officers on them. Null without a draft, or
 * with one from before facts were kept. Whoever decides, writes a letter or fills the queue asks here. `judged` is what they rest on.
 */
export async function readAssessment(tx: Transaction, { caseId }: { caseId: string }): Promise<CaseAssessed | null> {
  const draft = await tx.draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    include: {
      facts: { orderBy: { position: 'asc' } },
      case: { select: { caseType: true, submittedAt: true, createdAt: true, claimant: { select: { name: true } } } },
    },
  });
  if (!draft) return null;
  const { caseType: key } = draft.case;
  const caseType = findCaseType(key);
  const basis = describeBasis(draft, await readReuse(tx, { draft }));
  if (!caseType || !basis) return null;
  const { facts } = await readHeldFacts(tx, { caseId, caseType: key, draft });
  const judged = toJudge({ caseType, basis, facts });
  return { draftId: draft.id, assessment: assessCase(judged), judged };
}
