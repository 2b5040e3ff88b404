import { z } from 'zod';
import type { Draft, Fact } from '@/generated/prisma/client';
import { findCaseType } from '@/server/case-types/registry';
import { factValueSchema, paperPartSchema } from '@/server/facts/contract';
import type { Transaction } from '@/server/platform/database';
import { toLocalDay } from '@/server/platform/local-day';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseAssessment } from '@/server/rules/contract';
import { checkedCitationSchema } from './check-citations';

type Assessed = Draft & {
  facts: Fact[];
  case: { submittedAt: Date | null; createdAt: Date; claimant: { name: string } };
};

/** `recommendation` is null for drafts from before facts were kept whose drafter had no opinion. */
type DraftAssessment = Omit<CaseAssessment, 'recommendation'> & {
  recommendation: CaseAssessment['recommendation'] | null;
};

/** What the rules make of a draft's facts now. A draft from before facts were kept has its drafter's opinion alone. */
export function assessDraft({ draft, caseType: key }: { draft: Assessed; caseType: string }): DraftAssessment {
  const caseType = findCaseType(key);
  if (!caseType || draft.parts === null)
    return {
      rules: [],
      award: null,
      recommendation: draft.recommendation,
      rejectionReason: null,
      recommendationReasons: [],
      asks: [],
      wouldChange: [],
    };
  const facts = draft.facts.map(({ field, value, display, documentId, kind, citations, entry, paperDate }) => {
    const checked = z.array(checkedCitationSchema).parse(citations);
    return {
      field,
      value: factValueSchema.parse(value),
      display,
      source: { documentId, kind },
      citations: checked.map(({ documentId, page, quote, start }) => ({ documentId, page, quote, start: start ?? 0 })),
      entry,
      paperDate,
      isDoubtful: checked.some(({ doubts }) => doubts.length > 0),
    };
  });
  return assessCase({
    caseType,
    facts,
    parts: z.array(paperPartSchema).parse(draft.parts),
    account: { name: draft.case.claimant.name },
    submittedOn: toLocalDay(draft.case.submittedAt ?? draft.case.createdAt),
  });
}

/**
 * What the rules make of a case now: of its current draft's facts, with every word of officers on them. Null without a draft, or
 * with one from before facts were kept. Whoever decides, writes a letter or fills the queue asks here.
 */
export async function readAssessment(
  tx: Transaction,
  { caseId }: { caseId: string },
): Promise<{ draftId: string; assessment: CaseAssessment } | null> {
  const draft = await tx.draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    include: {
      facts: { orderBy: { position: 'asc' } },
      case: { select: { caseType: true, submittedAt: true, createdAt: true, claimant: { select: { name: true } } } },
    },
  });
  if (!draft) return null;
  const { recommendation, ...rest } = assessDraft({ draft, caseType: draft.case.caseType });
  return draft.parts === null || recommendation === null
    ? null
    : { draftId: draft.id, assessment: { recommendation, ...rest } };
}
