import type { Case } from '@/generated/prisma/client';
import { findAnswerDay } from '@/server/case-types/due-date';
import { findCaseType } from '@/server/case-types/registry';
import { requestWords } from '@/server/case-types/schema';
import { documentSummarySelect, isLegible, readDocumentNotes } from '@/server/documents/view';
import { letterFrameSchema } from '@/server/letters/frame';
import { database, type Prisma } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';
import type { DocumentNotes } from '@/server/providers/ocr/describe-notes';
import { type DecidedAward, decidedAwardSchema } from '@/server/rules/award/award-schema';
import { paymentOf } from '@/server/rules/award/payment';
import { findVisibleCase } from './access';

/** A case is asked about twice or three times; one with more requests than this is read from its timeline. */
const DECISIONS_SHOWN = 10;

/** A case as its page shows it: to the claimant with the letters sent, to officers with who holds it. */
export async function readCase({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  const staff = actor.role !== 'claimant';
  const isWaiting = staff && found.status === 'awaiting_officer_review';
  const [documents, notes, decisions, claimant, review, draft, undoneDecision] = await Promise.all([
    database().document.findMany({
      where: { caseId: found.id, registeredAt: { not: null } },
      orderBy: { id: 'asc' },
      select: documentSummarySelect,
    }),
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

/** What an officer decided, on which draft. */
const decidedSelect = {
  id: true,
  outcome: true,
  reasons: true,
  note: true,
  requestedEvidence: true,
  respondBy: true,
  draftId: true,
  officerId: true,
  award: true,
  overrides: { orderBy: { ruleKey: 'asc' }, select: { ruleKey: true, outcome: true, statement: true, reason: true } },
} as const satisfies Prisma.DecisionSelect;

const decisionSelect = {
  ...decidedSelect,
  isInPart: true,
  decidedAt: true,
  sendAt: true,
  sentAt: true,
  answer: true,
  answeredAt: true,
  officer: { select: { name: true } },
  letter: { select: { body: true, frame: true } },
} as const satisfies Prisma.DecisionSelect;

/** The decisions that stand, newest first: to the claimant those that were sent, without what is for colleagues. */
async function readDecisions({ actor, found }: { actor: Actor; found: Case }) {
  const staff = actor.role !== 'claimant';
  const rows = await database().decision.findMany({
    where: { caseId: found.id, undoneAt: null, ...(staff ? {} : { sentAt: { not: null } }) },
    orderBy: { id: 'desc' },
    take: DECISIONS_SHOWN,
    select: decisionSelect,
  });
  return rows.map(({ note, draftId, officerId, officer, sendAt, letter, award, overrides, ...row }) => ({
    ...row,
    /** The office's days, as letters have them. */
    decidedOn: office().dayOf(row.decidedAt),
    answeredOn: row.answeredAt && office().dayOf(row.answeredAt),
    letter: letter?.body ?? null,
    /** What stands around the letter's words, as it was sent; null for an old letter, which is its words alone. */
    letterFrame: letterFrameSchema.nullable().parse(letter?.frame ?? null),
    award: staff ? readAward(award) : tellAward(readAward(award)),
    forStaff: staff
      ? {
          draftId,
          officerName: officer.name,
          mine: officerId === actor.userId,
          /** How long it can still be undone, by the server's clock; null once it was sent. */
          undoLeft: row.sentAt || !sendAt ? null : { leftMs: Math.max(0, sendAt.getTime() - Date.now()) },
          mayUndo: officerId === actor.userId || actor.role === 'supervisor',
          /** What blocked the approval, and why it was given all the same. */
          overrides,
        }
      : null,
    // An officer's note is for colleagues; the claimant reads the letter.
    note: staff ? note : null,
  }));
}

/** The last decision on a case, where it was this officer's and was undone. */
async function findUndone({ actor, caseId }: { actor: Actor; caseId: string }) {
  const last = await database().decision.findFirst({
    where: { caseId },
    orderBy: { id: 'desc' },
    select: { ...decidedSelect, undoneAt: true },
  });
  if (!last?.undoneAt || last.officerId !== actor.userId) return null;
  const { officerId: _, undoneAt: __, award, ...undone } = last;
  return { ...undone, award: readAward(award) };
}

const readAward = (award: unknown): DecidedAward | null => decidedAwardSchema.nullable().parse(award);

/** An award in the words that its claimant reads. */
const tellAward = (award: DecidedAward | null): DecidedAward | null =>
  award && {
    ...award,
    lines: award.lines.map(({ told, ...line }) => ({ ...line, ...told, citations: [] })),
  };

type FoundReview = Awaited<ReturnType<typeof findReview>>;

type Held = {
  officerName: string;
  mine: boolean;
  claimedAt: Date;
  leaseEndsAt: Date;
  /** Who has asked a supervisor for the case, if anybody. */
  askedByName: string | null;
  askedByMe: boolean;
};

/** Who holds the case, or, where that hold has run out, who held it last. */
function describeReview({ actor, review }: { actor: Actor; review: FoundReview }): {
  review: Held | null;
  lapsedReview: Held | null;
} {
  if (!review) return { review: null, lapsedReview: null };
  const held: Held = {
    officerName: review.officer.name,
    mine: review.officerId === actor.userId,
    claimedAt: review.claimedAt,
    leaseEndsAt: review.leaseEndsAt,
    askedByName: review.askedBy?.name ?? null,
    askedByMe: review.askedById === actor.userId,
  };
  if (review.leaseEndsAt > new Date()) return { review: held, lapsedReview: null };
  // One that was left is as good as given back.
  return { review: null, lapsedReview: review.endReason === null ? held : null };
}

const findReview = (caseId: string) =>
  database().review.findFirst({
    where: { caseId, endedAt: null },
    select: {
      officerId: true,
      claimedAt: true,
      leaseEndsAt: true,
      endReason: true,
      askedById: true,
      askedBy: { select: { name: true } },
      officer: { select: { name: true } },
    },
  });

const findCurrentDraft = (caseId: string) =>
  database().draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });

export type CaseView = Awaited<ReturnType<typeof readCase>>;
export type DecisionView = NonNullable<CaseView['decision']>;
