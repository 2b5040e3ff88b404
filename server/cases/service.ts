import type { Case } from '@/generated/prisma/client';
import type { Locale } from '@/messages/locales';
import type { AuditAction, AuditData } from '@/server/audit/schema';
import { recordEvent } from '@/server/audit/service';
import { describeForm } from '@/server/case-types/blank-forms/describe-form';
import { caseTypeWords } from '@/server/case-types/case-type-words';
import { findCaseType, listCaseTypes } from '@/server/case-types/registry';
import { noteConflicts } from '@/server/conflicts/service';
import { addAiProcessingJob, addJobsInTurn } from '@/server/jobs/queue';
import { writeMail } from '@/server/mail/service';
import { writeReference } from '@/server/platform/case-reference';
import { database, type Transaction } from '@/server/platform/database';
import { AppError, type ClaimantRefusal, caseNotFound, refuse } from '@/server/platform/errors';
import { failPoint } from '@/server/platform/fail-point';
import { publishCaseChanged } from '@/server/platform/live-events';
import { logger } from '@/server/platform/logger';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';
import { assertMayOpenCase } from '@/server/quotas/service';
import { recordWork } from '@/server/workload/service';
import { assertNotBeingSent, beingSent, findVisibleCase, hideUnsent } from './access';
import { lockCase } from './lock';
import { ASKING_OUTCOMES } from './outcomes';
import type { CreateCaseInput, ListCasesInput, SubmitCaseInput } from './schema';
import { acceptsDocuments, CASE_TRANSITIONS, type CaseEvent, canCase } from './state';
import { type Counted, listWork } from './workload/list-work';

/** What a claimant chooses from, with the evidence each type asks for. */
export function describeCaseTypes({ locale }: { locale: Locale }) {
  const caseTypes = listCaseTypes().map((caseType) => caseTypeWords({ caseType, locale }));
  return caseTypes.map(({ key, name, summary, evidence, decideWithinDays }) => ({
    key,
    name,
    summary,
    decideWithinDays,
    evidence: evidence.map(({ key, label, hint, required, requiredIf = null, form }) => ({
      key,
      label,
      hint,
      required,
      requiredIf,
      form: form ? describeForm({ form, locale }) : null,
    })),
  }));
}

function nameCaseType({ key, locale }: { key: string; locale: Locale }): string {
  const caseType = findCaseType(key);
  return caseType ? caseTypeWords({ caseType, locale }).name : key;
}

export async function createCase({ actor, input }: { actor: Actor; input: CreateCaseInput }) {
  if (!findCaseType(input.caseType))
    throw refuse('invalid', 'case_type_gone', 'There is no such kind of case. Choose one from the list.');
  const { reference } = await database().$transaction(async (tx) => {
    await assertMayOpenCase(tx, { userId: actor.userId, statuses: CASE_TRANSITIONS.withdraw.from });
    return openCase(tx, { actor, ...input });
  });
  return { reference };
}

type Opening = CreateCaseInput & {
  actor: Actor;
  /** The decided case that the new one asks to look at again. */
  reconsiderationOfId?: string;
};

/** Opens a case for the claimant who asks. */
export async function openCase(
  tx: Transaction,
  { actor, ...data }: Opening,
): Promise<{ id: string; reference: string }> {
  const created = await tx.case.create({
    data: { ...data, reference: await nextReference(tx), claimantId: actor.userId },
    select: { id: true, reference: true },
  });
  await recordEvent(tx, {
    caseId: created.id,
    actorId: actor.userId,
    action: 'case_created',
    data: { caseType: data.caseType },
  });
  return created;
}

/** The number is from a sequence: gaps are possible, repeats are not. */
async function nextReference(tx: Transaction): Promise<string> {
  const rows = await tx.$queryRaw<{ number: bigint }[]>`SELECT nextval('case_reference_seq') AS number`;
  const number = rows[0]?.number;
  if (number === undefined) throw new Error('the sequence case_reference_seq gave no number');
  return writeReference({ number, at: new Date(), days: office() });
}

/** A claimant's own cases, newest first; `cursor` is the id of the last case of the page before. */
export async function listOwnCases({ actor, input }: { actor: Actor; input: ListCasesInput }) {
  const rows = await database().case.findMany({
    // Ids are uuid v7, so their order is the order of creation; the comparison is the keyset.
    where: { claimantId: actor.userId, ...(input.cursor ? { id: { lt: input.cursor } } : {}) },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
    select: {
      id: true,
      reference: true,
      caseType: true,
      title: true,
      status: true,
      createdAt: true,
      submittedAt: true,
      decidedAt: true,
      erasedAt: true,
      decisionUnsent: true,
      decisions: {
        where: { sentAt: { not: null }, undoneAt: null },
        orderBy: { id: 'desc' },
        take: 1,
        select: { isInPart: true },
      },
    },
  });
  const page = rows.slice(0, input.limit);
  return {
    items: page.map(hideUnsent).map(({ caseType, decisionUnsent: _, decisions, ...row }) => ({
      ...row,
      /** Approved, and not all that was claimed is paid. */
      isInPart: decisions[0]?.isInPart ?? false,
      caseType: { key: caseType, name: nameCaseType({ key: caseType, locale: actor.language }) },
    })),
    nextCursor: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/**
 * Hands the case over for reading and drafting. The newest document is enqueued once more: its finished steps are
 * skipped, and the draft is made as soon as nothing is left to read.
 */
export async function submitCase({ actor, input }: { actor: Actor; input: SubmitCaseInput }) {
  const { reference } = input;
  const found = await findVisibleCase({ actor, reference });
  if (found.reconsiderationOfId && !found.submittedAt) throw refuse('conflict', 'ask_again_first', SAY_FIRST);
  const documentId = await database().$transaction(async (tx) => {
    const now = new Date();
    const newest = await handToReaders(tx, { actor, found, now, missingNote: input.missingNote });
    if (found.submittedAt) await keepAnswer(tx, { caseId: found.id, message: input.message, now });
    return newest;
  });
  await enqueueCommitted(documentId);
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference, status: CASE_TRANSITIONS.submit.to };
}

const SAY_FIRST = 'Say first which reasons of the decision are wrong, on the page that asks for another look.';

type HandingOver = {
  actor: Actor;
  found: Pick<Case, 'id' | 'submittedAt'>;
  now: Date;
  missingNote?: string | undefined;
};

/** Moves a case to the readers, in the transaction that submits it. Gives the document that is owed another run, to be enqueued after the commit. */
export async function handToReaders(tx: Transaction, { actor, found, now, missingNote }: HandingOver): Promise<string> {
  // First of all: it locks the case's row, so that no document is removed meanwhile.
  await moveCase(tx, {
    caseId: found.id,
    event: 'submit',
    actorId: actor.userId,
    set: {
      submittedAt: found.submittedAt ?? now,
      resubmittedAt: now,
      ...(found.submittedAt ? {} : { missingNote: missingNote || null }),
    },
  });
  const newest = await tx.document.findFirst({
    where: { caseId: found.id, registeredAt: { not: null } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  if (!newest) throw refuse('invalid', 'no_document', 'Add at least one document before you submit the case.');
  await tx.document.update({ where: { id: newest.id }, data: { run: { increment: 1 } } });
  await noteConflicts(tx, { caseId: found.id });
  await writeMail(tx, {
    kind: 'case_received',
    recipientId: actor.userId,
    caseId: found.id,
    cause: `received:${found.id}:${now.toISOString()}`,
  });
  return newest.id;
}

/** What the claimant answers to the officer's request: documents, words, or both, and not nothing. */
async function keepAnswer(
  tx: Transaction,
  { caseId, message, now }: { caseId: string; message: string | undefined; now: Date },
): Promise<void> {
  const request = await tx.decision.findFirstOrThrow({
    where: { caseId, outcome: { in: ASKING_OUTCOMES }, undoneAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, decidedAt: true },
  });
  const added = await tx.document.findFirst({
    where: { caseId, registeredAt: { gt: request.decidedAt } },
    select: { id: true },
  });
  const said = await tx.requestAnswer.findFirst({ where: { decisionId: request.id }, select: { item: true } });
  if (!added && !message && !said)
    throw refuse(
      'invalid',
      'nothing_answered',
      'Add a document or write a message, so that the officer has something to go on.',
    );
  await tx.decision.update({ where: { id: request.id }, data: { answer: message || null, answeredAt: now } });
}

export async function withdrawCase({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  await database().$transaction((tx) => withdrawWithin(tx, { caseId: found.id, actorId: actor.userId }));
  await failPoint('withdrawal-committed', found.id);
  await enqueueNext({ claimantId: found.claimantId });
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference, status: CASE_TRANSITIONS.withdraw.to };
}

/** The same within a transaction that does more; whoever commits has to publish that the case and the queue changed. */
export async function withdrawWithin(tx: Transaction, { caseId, actorId }: { caseId: string; actorId: string }) {
  await moveCase(tx, { caseId, event: 'withdraw', actorId });
  // Whoever reads one of its documents has lost it, and stops: see the transition `stop` of documents.
  await tx.document.updateMany({
    where: { caseId, ocrStatus: 'processing' },
    data: { ocrStatus: 'pending', step: null, percent: 0, lease: null, leaseJob: null, leaseEnds: null },
  });
  await tx.review.updateMany({
    where: { caseId, endedAt: null },
    data: { endedAt: new Date(), endReason: 'withdrawn' },
  });
}

const NOT_WAITING = 'This case is no longer waiting for a decision. Reload the page to see what happened.';

/** With a reason, what a claimant can meet: their page says it in their language. */
const REFUSALS: Record<CaseEvent, { reason?: ClaimantRefusal; message: string }> = {
  submit: { reason: 'already_submitted', message: 'This case has already been submitted.' },
  drafted: { message: 'This case is not being processed.' },
  approve: { message: NOT_WAITING },
  reject: { message: NOT_WAITING },
  ask: { message: NOT_WAITING },
  undo: { message: 'There is no decision to undo any more. Reload the page to see what happened.' },
  withdraw: { reason: 'case_decided', message: 'This case has been decided and can no longer be withdrawn.' },
};

/** What goes on record with each. */
const ACTIONS = {
  submit: 'case_submitted',
  drafted: 'case_awaiting_officer_review',
  approve: 'case_decided',
  reject: 'case_decided',
  ask: 'case_decided',
  undo: 'decision_undone',
  withdraw: 'case_withdrawn',
} as const satisfies Record<CaseEvent, AuditAction>;

type CaseMove = {
  caseId: string;
  event: CaseEvent;
  /** Null means the system. */
  actorId: string | null;
  /** What changes with the status. */
  set?: {
    submittedAt?: Date;
    resubmittedAt?: Date;
    missingNote?: string | null;
    awaitingSince?: Date;
    dueAt?: Date;
    askedAt?: Date;
    answerBy?: Date | null;
    decidedAt?: Date | null;
    decisionUnsent?: boolean;
    draftProblem?: string | null;
    draftProblemCode?: string | null;
  };
  /** What the audit event says beside. */
  data?: AuditData;
};

/**
 * Moves a case if its state allows the event, and puts that on record. False where it does not. A case's status changes here and
 * nowhere else. From here on the case's row is locked.
 */
export async function tryToMoveCase(
  tx: Transaction,
  { caseId, event, actorId, set, data }: CaseMove,
): Promise<boolean> {
  const { from, to } = CASE_TRANSITIONS[event];
  const before = await lockCounted(tx, { caseId });
  const { count } = await tx.case.updateMany({
    where: { id: caseId, status: { in: [...from] }, decisionUnsent: event === 'undo' },
    data: { ...set, status: to },
  });
  if (count !== 1 || !before) return false;
  await recordWork(tx, listWork({ before, after: { ...before, ...set, status: to } }));
  await recordEvent(tx, { caseId, actorId, action: ACTIONS[event], ...(data ? { data } : {}) });
  return true;
}

/** The case as it stands before a move, with its row locked: the figures that it leaves are told from it. */
async function lockCounted(tx: Transaction, { caseId }: { caseId: string }): Promise<Counted | null> {
  const locked = await lockCase(tx, { caseId });
  return locked && tx.case.findUnique({ where: { id: caseId }, select: COUNTED });
}

const COUNTED = {
  caseType: true,
  status: true,
  submittedAt: true,
  awaitingSince: true,
  dueAt: true,
  askedAt: true,
  answerBy: true,
} as const satisfies Record<keyof Counted, true>;

/** The same for whoever has to be told why not: throws `conflict`. */
export async function moveCase(tx: Transaction, move: CaseMove): Promise<void> {
  if (await tryToMoveCase(tx, move)) return;
  const { caseId, event } = move;
  const now = await tx.case.findUnique({ where: { id: caseId }, select: { status: true, decisionUnsent: true } });
  if (!now) throw caseNotFound();
  if (now.decisionUnsent && (event === 'submit' || event === 'withdraw')) throw beingSent({ role: 'claimant' });
  if (canCase(event, now.status)) throw refuse('conflict', 'case_changed', 'The case has just changed. Try again.');
  if (event === 'withdraw' && now.status === 'withdrawn')
    throw refuse('conflict', 'already_withdrawn', 'This case has already been withdrawn.');
  const { reason, message } = REFUSALS[event];
  throw reason ? refuse('conflict', reason, message) : new AppError('conflict', message);
}

/**
 * Enqueues a run that is already committed. If the queue cannot be reached the work is not lost: the worker's sweep
 * finds the row, so the person is not troubled with it.
 */
export async function enqueueCommitted(documentId: string): Promise<void> {
  await failPoint('run-committed', documentId);
  try {
    await addAiProcessingJob({ documentId });
  } catch (error) {
    logger().warn({ err: error, documentId }, 'could not enqueue now; the sweep will');
  }
}

/** The same for what of a person's documents has its turn now that one of them is out of the way. */
export async function enqueueNext({ claimantId }: { claimantId: string }): Promise<void> {
  try {
    await addJobsInTurn({ claimantId });
  } catch (error) {
    logger().warn({ err: error, claimantId }, 'could not enqueue now; the sweep will');
  }
}

/** Locks a case that something is to be added to; `conflict` where it is closed, or its decision is about to be sent. */
export async function lockOpenCase(
  tx: Transaction,
  { caseId, actor = { role: 'claimant' } }: { caseId: string; actor?: Pick<Actor, 'role'> },
): Promise<void> {
  const row = await lockCase(tx, { caseId });
  if (row) assertNotBeingSent({ actor, row });
  if (!row || !acceptsDocuments(row.status))
    throw refuse('conflict', 'case_closed', 'This case is closed, so nothing can be added to it.');
}

/** How many cases there are of each status, from the kept counters: a handful of rows however many cases. */
export async function readCaseCounts(): Promise<{ status: string; count: number }[]> {
  return database().$queryRaw<{ status: string; count: number }[]>`
    SELECT status::text AS status, sum(count)::int AS count FROM case_counter GROUP BY status ORDER BY status`;
}
