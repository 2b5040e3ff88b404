import { findAnswerDay } from '@/server/case-types/due-date';
import { findCaseType } from '@/server/case-types/registry';
import { requestWords } from '@/server/case-types/schema';
import { findVisibleCase } from '@/server/cases/access';
import { findUndone, readDecisions } from '@/server/decisions/view';
import { documentSummarySelect, isLegible, readDocumentNotes, readPending } from '@/server/documents/view';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';
import type { DocumentNotes } from '@/server/providers/ocr/describe-notes';
import { describeReview, findReview } from '@/server/reviews/view';
import { paymentOf } from '@/server/rules/award/payment';

/** A case as its page shows it: to the claimant with the letters sent, to officers with who holds it. */
export async function readCase({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  const staff = actor.role !== 'claimant';
  const isWaiting = staff && found.status === 'awaiting_officer_review';
  const [documents, pendingDocuments, notes, decisions, claimant, review, draft, undoneDecision] = await Promise.all([
    database().document.findMany({
      where: { caseId: found.id, registeredAt: { not: null } },
      orderBy: { id: 'asc' },
      select: documentSummarySelect,
    }),
    staff ? [] : readPending({ caseId: found.id }),
    readDocumentNotes({ caseId: found.id }),
    readDecisions({ actor, found }),
    database().user.findUniqueOrThrow({ where: { id: found.claimantId }, select: { name: true } }),
    isWaiting ? findReview(found.id) : null,
    staff ? findCurrentDraft(found.id) : null,
    isWaiting ? findUndone({ actor, caseId: found.id }) : null,
  ]);
  const caseType = findCaseType(found.caseType);
  const now = new Date();
  return {
    id: found.id,
    reference: found.reference,
    title: found.title,
    status: found.status,
    caseType: {
      key: found.caseType,
      name: caseType?.name ?? found.caseType,
      evidence: (caseType?.evidence ?? []).map((kind) => ({
        key: kind.key,
        label: kind.label,
        hint: kind.hint,
        request: requestWords(kind),
        required: kind.required,
        requiredIf: kind.requiredIf ?? null,
      })),
      /** What the papers are read for, in the order in which officers see it. */
      fields: (caseType?.fields ?? []).map(({ key, label, derived }) => ({ key, label, isDerived: derived })),
      rejectionReasons: caseType?.rejectionReasons ?? [],
      /** In what it pays, and how often; null for a type that is none any more. */
      payment: caseType ? paymentOf(caseType) : null,
    },
    claimantName: claimant.name,
    createdAt: found.createdAt,
    submittedAt: found.submittedAt,
    /** The office's day. */
    submittedOn: found.submittedAt && office().dayOf(found.submittedAt),
    awaitingSince: found.awaitingSince,
    decidedAt: found.decidedAt,
    draftProblem: staff ? found.draftProblem : null,
    /** Tells a page that holds a draft when there is a newer one. */
    currentDraftId: draft?.id ?? null,
    /** Tells a page that shows judgements when there are newer ones. */
    findingWrites: staff ? found.findingWrites : 0,
    /** Tells a page that shows facts when an officer has spoken of one since. */
    factWrites: staff ? found.factWrites : 0,
    documents: documents.map((document) => ({
      ...document,
      legible: isLegible(document),
      notes: showNotes({ notes: notes.get(document.id), staff }),
    })),
    /** Files that the claimant sends, on whichever page or device, and that have not arrived. */
    pendingDocuments,
    /** How long the next decision could be undone. */
    undoSeconds: staff ? env().DECISION_UNDO_SECONDS : null,
    /** The office's day now, and by which one a claimant should answer who is asked today. */
    office: { today: office().dayOf(now), answerBy: findAnswerDay({ now }) },
    /** The newest one that stands. */
    decision: decisions[0] ?? null,
    /** Those before it, the newest first. */
    earlierDecisions: decisions.slice(1),
    /** What the officer who asks decided last and undid: they go on from there. */
    undoneDecision,
    ...describeReview({ actor, review }),
  };
}

const NOTHING_AMISS: DocumentNotes = { hidden: [], covered: [], missing: [] };

/** A claimant can take a photo again that was cut off; what a file hides is for the officer alone. */
const showNotes = ({ notes = NOTHING_AMISS, staff }: { notes: DocumentNotes | undefined; staff: boolean }) =>
  staff ? notes : { ...NOTHING_AMISS, missing: notes.missing };

const findCurrentDraft = (caseId: string) =>
  database().draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });

export type CaseView = Awaited<ReturnType<typeof readCase>>;
