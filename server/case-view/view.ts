import type { Case } from '@/generated/prisma/client';
import { caseTypeWords } from '@/server/case-types/case-type-words';
import { countWanted } from '@/server/case-types/count-wanted';
import { findAnswerDay, findDueDate, resumeDueDate } from '@/server/case-types/due-date';
import { findCaseType } from '@/server/case-types/registry';
import { requestWords } from '@/server/case-types/schema';
import { assertVisible, findCase } from '@/server/cases/access';
import { findUndone, readDecisions, showDecision } from '@/server/decisions/view';
import {
  documentSummarySelect,
  isLegible,
  readDocumentNotes,
  readFlawedPages,
  readPending,
} from '@/server/documents/view';
import { listServed, NOT_SORTED, readEvidence } from '@/server/evidence/view';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { office } from '@/server/platform/office';
import { readTogether } from '@/server/platform/read-together';
import type { Actor } from '@/server/platform/trpc';
import type { DocumentNotes } from '@/server/providers/ocr/describe-notes';
import { readFirst } from '@/server/reconsiderations/view';
import { readRequestItems } from '@/server/requests/view';
import { describeReview, findReview } from '@/server/reviews/view';
import { paymentOf } from '@/server/rules/award/payment';

type Asked = { actor: Actor; reference: string };

/** A case as its page shows it: to the claimant with the letters sent, to officers with who reviews it. */
export async function readCase({ actor, reference }: Asked) {
  const { found, parts } = await readShared({ key: keyOf({ actor, reference }), item: { actor, reference } });
  const visible = await assertVisible({ actor, found });
  if (!parts) throw new Error(`case ${visible.id} was found without its parts`);
  return showCase({ actor, found: visible, parts });
}

/** All staff read the same of a case, and each claimant their own: who asks together with others is answered by one read. */
const readShared = readTogether(async (asked: [Asked, ...Asked[]]) => {
  const [{ actor, reference }, ...others] = asked;
  const found = await findCase({ actors: [actor, ...others.map((other) => other.actor)], reference });
  return { found, parts: found.row && (await readParts({ actor, found: found.row })) };
});

const keyOf = ({ actor, reference }: Asked) =>
  [reference, actor.role === 'claimant' ? actor.userId : 'staff', actor.language].join(' ');

/** What belongs to a case, as claimants or staff may see it. Nothing in it differs between two members of staff. */
async function readParts({ actor, found }: { actor: Pick<Actor, 'role' | 'language'>; found: Case }) {
  const staff = actor.role !== 'claimant';
  const isWaiting = staff && found.status === 'awaiting_officer_review';
  // From the first step of erasing on, and also while a store still refuses to remove its files.
  const isErased = found.erasedAt !== null;
  const first = await readFirst(database(), { found });
  const [documents, pendingDocuments, notes, flawedPages, evidence, decisions, claimant, review, draft, undone] =
    await Promise.all([
      isErased
        ? []
        : database().document.findMany({
            where: { caseId: found.id, registeredAt: { not: null } },
            orderBy: { id: 'asc' },
            select: documentSummarySelect,
          }),
      staff || isErased ? [] : readPending({ caseId: found.id }),
      readDocumentNotes({ caseId: found.id }),
      readFlawedPages({ caseId: found.id }),
      readEvidence({ caseId: found.id }),
      readDecisions({ caseId: found.id, staff, withLetters: !isErased }),
      database().user.findUniqueOrThrow({ where: { id: found.claimantId }, select: { name: true } }),
      isWaiting ? findReview(found.id) : null,
      staff ? findCurrentDraft(found.id) : null,
      isWaiting ? findUndone({ caseId: found.id }) : null,
    ]);
  const items = await readRequestItems({
    decisions,
    caseType: found.caseType,
    locale: actor.language,
    documents: documents.map(({ id, registeredAt }) => ({
      id,
      registeredAt,
      serves: listServed(evidence.get(id) ?? NOT_SORTED),
    })),
  });
  return {
    first,
    documents,
    pendingDocuments,
    notes,
    flawedPages,
    evidence,
    decisions,
    claimant,
    review,
    draft,
    undone,
    items,
  };
}

type ToShow = { actor: Actor; found: Case; parts: Awaited<ReturnType<typeof readParts>> };

function showCase({ actor, found, parts }: ToShow) {
  const { first, documents, notes, flawedPages, evidence, decisions, undone } = parts;
  const staff = actor.role !== 'claimant';
  const type = findCaseType(found.caseType);
  const caseType = type && caseTypeWords({ caseType: type, locale: actor.language });
  const now = new Date();
  const withItems = decisions.map((decision) => ({
    ...showDecision({ actor, decision }),
    items: parts.items.get(decision.id) ?? [],
  }));
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
        instead: kind.instead ?? null,
        wanted: caseType ? countWanted({ caseType, evidence: kind.key }) : 1,
        required: kind.required,
        requiredIf: kind.requiredIf ?? null,
      })),
      /** What the papers are read for, in the order in which officers see it. */
      fields: (caseType?.fields ?? []).map(({ key, label, derived }) => ({ key, label, isDerived: derived })),
      rejectionReasons: caseType?.rejectionReasons ?? [],
      /** In what it pays, and how often; null for a type that is none any more. */
      payment: caseType ? paymentOf(caseType) : null,
    },
    /** Of one whose papers were erased whose it was is not said. */
    claimantName: found.erasedAt ? '' : parts.claimant.name,
    /** The reference of the case whose decision this one asks to look at again; null for any other. */
    reconsiderationOf: first?.reference ?? null,
    createdAt: found.createdAt,
    submittedAt: found.submittedAt,
    /** The office's day. */
    submittedOn: found.submittedAt && office().dayOf(found.submittedAt),
    /** When it was last handed over: what was added since then may be removed while more is asked for. */
    resubmittedAt: found.resubmittedAt,
    /** What the claimant wrote of required papers that were missing. */
    missingNote: found.missingNote,
    awaitingSince: found.awaitingSince,
    /** Days of the office: since when the case is with the officers, and by which one it should be decided. */
    withOfficerOn: found.awaitingSince && office().dayOf(found.awaitingSince),
    expectedOn: findExpectedDay({ found, asked: decisions.find(({ answeredAt }) => answeredAt), now }),
    decidedAt: found.decidedAt,
    /** The office's day since which its papers are gone; null while they are here. */
    erasedOn: found.erasedAt && office().dayOf(found.erasedAt),
    draftProblem: staff ? found.draftProblem : null,
    /** Tells a page that holds a draft when there is a newer one. */
    currentDraftId: parts.draft?.id ?? null,
    /** Tells a page that shows verdicts when there are newer ones. */
    findingWrites: staff ? found.findingWrites : 0,
    /** Tells a page that shows facts when an officer has spoken of one since. */
    factWrites: staff ? found.factWrites : 0,
    documents: documents.map((document) => ({
      ...document,
      legible: isLegible(document),
      /** Those that are hard to read, and why. */
      flawedPages: flawedPages.get(document.id) ?? [],
      /** Which evidence it serves. */
      evidence: evidence.get(document.id) ?? NOT_SORTED,
      notes: showNotes({ notes: notes.get(document.id), staff }),
    })),
    /** Files that the claimant sends, on whichever page or device, and that have not arrived. */
    pendingDocuments: parts.pendingDocuments,
    /** How long the next decision could be undone. */
    undoSeconds: staff ? env().DECISION_UNDO_SECONDS : null,
    /** The office's day now, by which one a claimant should answer who is asked today, and whether it sends mails. */
    office: { today: office().dayOf(now), answerBy: findAnswerDay({ now }), hasMail: env().MAIL !== 'off' },
    /** The newest one that stands. */
    decision: withItems[0] ?? null,
    /** Those before it, the newest first. */
    earlierDecisions: withItems.slice(1),
    /** What the officer who asks decided last and undid: they go on from there. */
    undoneDecision: undone?.officerId === actor.userId ? undone.decision : null,
    ...describeReview({ actor, review: parts.review }),
  };
}

type Expected = { found: Case; asked: { decidedAt: Date } | undefined; now: Date };

/** By which day of the office a submitted case should be decided; null while its claimant has it, and once it is decided. */
function findExpectedDay({ found: { status, caseType, dueAt }, asked, now }: Expected): string | null {
  if (status === 'awaiting_officer_review') return dueAt && office().dayOf(dueAt);
  if (status !== 'processing') return null;
  // As if it came to the officers today.
  const due =
    dueAt && asked
      ? resumeDueDate({ dueAt, askedAt: asked.decidedAt, from: now })
      : findDueDate({ caseType, from: now });
  return office().dayOf(due);
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
