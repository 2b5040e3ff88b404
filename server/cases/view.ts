import { findCaseType } from '@/server/case-types/registry';
import { documentSummarySelect, isLegible } from '@/server/documents/view';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { findVisibleCase } from './access';

/** A case as its page shows it: to the claimant with the sent letter, to officers with who holds it. */
export async function readCase({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  const [documents, decision, claimant, review, draft] = await Promise.all([
    database().document.findMany({
      where: { caseId: found.id, registeredAt: { not: null } },
      orderBy: { id: 'asc' },
      select: documentSummarySelect,
    }),
    database().decision.findFirst({
      where: { caseId: found.id },
      orderBy: { id: 'desc' },
      select: {
        outcome: true,
        reasons: true,
        note: true,
        requestedEvidence: true,
        respondBy: true,
        decidedAt: true,
        letter: { select: { body: true } },
      },
    }),
    database().user.findUniqueOrThrow({ where: { id: found.claimantId }, select: { name: true } }),
    actor.role === 'claimant' ? null : findActiveReview(found.id),
    actor.role === 'claimant' ? null : findCurrentDraft(found.id),
  ]);
  const caseType = findCaseType(found.caseType);
  const staff = actor.role !== 'claimant';
  return {
    id: found.id,
    reference: found.reference,
    title: found.title,
    status: found.status,
    caseType: {
      key: found.caseType,
      name: caseType?.name ?? found.caseType,
      evidence: (caseType?.evidence ?? []).map(({ key, label, hint, required }) => ({ key, label, hint, required })),
      rejectionReasons: caseType?.rejectionReasons ?? [],
    },
    claimantName: claimant.name,
    createdAt: found.createdAt,
    submittedAt: found.submittedAt,
    awaitingSince: found.awaitingSince,
    decidedAt: found.decidedAt,
    draftProblem: staff ? found.draftProblem : null,
    /** Tells a page that holds a draft when there is a newer one. */
    currentDraftId: draft?.id ?? null,
    /** Tells a page that shows judgements when there are newer ones. */
    findingWrites: staff ? found.findingWrites : 0,
    documents: documents.map((document) => ({ ...document, legible: isLegible(document) })),
    decision: decision && {
      ...decision,
      // An officer's note is for colleagues; the claimant reads the letter.
      note: staff ? decision.note : null,
      letter: decision.letter?.body ?? null,
    },
    review: review && {
      officerName: review.officer.name,
      mine: review.officerId === actor.userId,
      claimedAt: review.claimedAt,
      leaseEndsAt: review.leaseEndsAt,
    },
  };
}

const findActiveReview = (caseId: string) =>
  database().review.findFirst({
    where: { caseId, endedAt: null, leaseEndsAt: { gt: new Date() } },
    select: { officerId: true, claimedAt: true, leaseEndsAt: true, officer: { select: { name: true } } },
  });

const findCurrentDraft = (caseId: string) =>
  database().draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });

export type CaseView = Awaited<ReturnType<typeof readCase>>;
