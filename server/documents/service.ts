import { v7 as uuidv7 } from 'uuid';
import type { CaseStatus } from '@/generated/prisma/client';
import { recordEvent } from '@/server/audit/service';
import { assertNotBeingSent, findVisibleCase, findVisibleDocument } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { enqueueCommitted, enqueueNext, lockOpenCase } from '@/server/cases/service';
import { acceptsDocuments } from '@/server/cases/state';
import { database, type Transaction } from '@/server/platform/database';
import { AppError, documentNotFound, refuse } from '@/server/platform/errors';
import { failPoint } from '@/server/platform/fail-point';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { isScanning } from '@/server/providers/malware/malware';
import { originalKey } from '@/server/providers/storage/contract';
import { fileStorage, storageNamed } from '@/server/providers/storage/storage';
import { countFile } from '@/server/quotas/service';
import { keepPlace } from '@/server/requests/service';
import { requireReview } from '@/server/reviews/service';
import { assertTakes } from './files/assert-takes';
import { assertSize } from './files/inspect-arrival';
import { refuseFile } from './files/refuse-file';
import { removeRequested, requestRemoval } from './files/remove-files';
import { MAXIMUM_FILE_BYTES, MAXIMUM_UNFINISHED_UPLOADS } from './limits';
import { MAXIMUM_DOCUMENTS_PER_CASE, type RequestUploadInput } from './schema';
import { DOCUMENT_TRANSITIONS } from './state';

/** Announces a file and gives the browser permission to upload it. */
export async function requestUpload({
  actor,
  origin,
  input,
}: {
  actor: Actor;
  origin: string;
  input: RequestUploadInput;
}) {
  const found = await findVisibleCase({ actor, reference: input.reference });
  assertSize(input.bytes);
  const storage = fileStorage();
  assertTakes({ storage: storage.name, file: input });
  const documentId = uuidv7();
  const key = originalKey(documentId);
  await database().$transaction(async (tx) => {
    await lockOpenCase(tx, { caseId: found.id });
    // What a reconsideration has from the first case leaves as much room as before.
    const count = await tx.document.count({ where: { caseId: found.id, copyOfId: null } });
    if (count >= MAXIMUM_DOCUMENTS_PER_CASE) throw refuseFile('too_many_files');
    const unfinished = await tx.document.count({
      where: { registeredAt: null, case: { claimantId: found.claimantId } },
    });
    if (unfinished >= MAXIMUM_UNFINISHED_UPLOADS) throw refuseFile('too_many_unfinished');
    const overQuota = await countFile(tx, { userId: found.claimantId, bytes: input.bytes });
    if (overQuota) throw refuseFile(overQuota);
    await tx.document.create({
      data: {
        id: documentId,
        caseId: found.id,
        filename: cleanFilename(input.filename),
        contentType: input.contentType,
        bytes: input.bytes,
        storage: storage.name,
        storageKey: key,
      },
    });
    const { requestId: decisionId, item } = input.requested ?? {};
    if (decisionId && item) await keepPlace(tx, { actor, found, documentId, decisionId, item });
  });
  await publishCaseChanged({ caseId: found.id });
  return { documentId, upload: await storage.createUpload({ key, maxBytes: MAXIMUM_FILE_BYTES, origin }) };
}

/**
 * A fresh permission for a file that was announced and has not been registered, so that its upload goes on where it was: after a reload,
 * on a line that was away for hours. Null where it is registered by now.
 */
export async function resumeUpload({
  actor,
  origin,
  documentId,
}: {
  actor: Actor;
  origin: string;
  documentId: string;
}) {
  const { registeredAt, storage, storageKey: key } = await findVisibleDocument({ actor, documentId });
  if (registeredAt) return { documentId, upload: null };
  const upload = await storageNamed(storage).createUpload({ key, maxBytes: MAXIMUM_FILE_BYTES, origin });
  return { documentId, upload };
}

/** A name is shown and sent in headers: no path, no control or direction-changing characters. */
export function cleanFilename(filename: string): string {
  const name = filename.split(/[\\/]/).at(-1) ?? '';
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  return clean === '' ? 'document' : clean;
}

/** Takes a document out of a case that is still the claimant's to change. */
export async function removeDocument({ actor, documentId }: { actor: Actor; documentId: string }) {
  const { caseId } = await findVisibleDocument({ actor, documentId });
  await database().$transaction(async (tx) => {
    // The case first, as in submitting it: of the two at the same moment, the second sees what the first has done.
    await lockCase(tx, { caseId });
    const document = await tx.document.findUnique({
      where: { id: documentId },
      include: { case: true },
      omit: { ocrText: true },
    });
    if (!document) throw documentNotFound();
    assertNotBeingSent({ actor, row: document.case });
    if (!isRemovable(document)) {
      throw refuse(
        'conflict',
        'document_stays',
        'A document of a submitted case can no longer be removed. Withdraw the case if you do not want it decided.',
      );
    }
    await tx.document.delete({ where: { id: documentId } });
    await requestRemoval(tx, { documentId, storage: document.storage });
    await recordEvent(tx, { caseId, actorId: actor.userId, action: 'document_removed', data: { documentId } });
  });
  await failPoint('removal-committed', documentId);
  await removeRequested({ documentId });
  await enqueueNext({ claimantId: actor.userId });
  await publishCaseChanged({ caseId });
  return { documentId };
}

type Removable = { createdAt: Date; case: { status: CaseStatus; resubmittedAt: Date | null } };

/** What was submitted stays: drafts and decisions rest on it. What was added since then may go. */
function isRemovable({ createdAt, case: { status, resubmittedAt } }: Removable): boolean {
  if (status === 'open') return true;
  return status === 'awaiting_claimant' && resubmittedAt !== null && createdAt > resubmittedAt;
}

type Wish = { actor: Actor; caseId: string; wish: 'have it read again' | 'type the text in' };

/** Somebody else's review must not get a new draft under its hands. Call it with the case's row locked. */
async function assertNotHeldByAnother(tx: Transaction, { actor, caseId, wish }: Wish): Promise<void> {
  const hold = await tx.review.findFirst({
    where: { caseId, officerId: { not: actor.userId }, endedAt: null, leaseEndsAt: { gt: new Date() } },
    select: { officer: { select: { name: true } } },
  });
  if (hold)
    throw new AppError(
      'conflict',
      `${hold.officer.name} is reviewing this case, so only they can ${wish}. Ask for the case first.`,
    );
}

/** Reads a failed document again; an officer cannot while another holds the case, its claimant and supervisors can. */
export async function retryDocument({ actor, documentId }: { actor: Actor; documentId: string }) {
  const document = await findVisibleDocument({ actor, documentId });
  assertNotBeingSent({ actor, row: document.case });
  if (document.scan === 'infected')
    throw refuse('conflict', 'file_removed', 'Malware was found in this file, so it was removed and cannot be read.');
  if (!acceptsDocuments(document.case.status))
    throw refuse('conflict', 'reading_over', 'This case is closed, so its documents are no longer read.');
  if (!(await retryIfFailed({ actor, documentId, caseId: document.caseId })))
    throw refuse('conflict', 'not_failed', 'Only a document that could not be read can be tried again.');
  return { documentId };
}

/**
 * Asks for a failed document of an open case to be read again; false when it is not, or no longer, one. Throws `conflict` for an
 * officer while another holds the case.
 */
export async function retryIfFailed({
  actor,
  documentId,
  caseId,
}: {
  actor: Actor;
  documentId: string;
  caseId: string;
}): Promise<boolean> {
  const { from, to } = DOCUMENT_TRANSITIONS.retry;
  const isRetried = await database().$transaction(async (tx) => {
    const locked = await lockCase(tx, { caseId });
    if (!locked || locked.decisionUnsent || !acceptsDocuments(locked.status)) return false;
    if (actor.role === 'officer') await assertNotHeldByAnother(tx, { actor, caseId, wish: 'have it read again' });
    const failed = await tx.document.findFirst({
      where: { id: documentId, caseId, ocrStatus: { in: [...from] } },
      select: { failureCode: true, scan: true },
    });
    if (failed?.scan === 'infected') return false;
    const { count } = await tx.document.updateMany({
      where: { id: documentId, caseId, ocrStatus: { in: [...from] } },
      data: {
        ocrStatus: to,
        failureCode: null,
        failureReason: null,
        step: null,
        percent: 0,
        rescues: 0,
        kills: 0,
        run: { increment: 1 },
        // Where scanning was switched off meanwhile, trying again is to read it without.
        ...(failed?.scan === 'waiting' && !isScanning() ? { scan: 'not_wanted' as const } : {}),
      },
    });
    if (count !== 1) return false;
    await recordEvent(tx, {
      caseId,
      actorId: actor.userId,
      action: 'document_retried',
      data: { documentId, code: failed?.failureCode ?? null },
    });
    return true;
  });
  if (!isRetried) return false;
  await enqueueCommitted(documentId);
  await publishCaseChanged({ caseId });
  return true;
}

/**
 * The officer who reviews the case types in what a document says; it counts as read, and a new draft is made. As any first word about a
 * case, it begins a review that nobody has.
 */
export async function provideText({ actor, documentId, text }: { actor: Actor; documentId: string; text: string }) {
  const document = await findVisibleDocument({ actor, documentId });
  const { from, to } = DOCUMENT_TRANSITIONS.type;
  const isNewReview = await database().$transaction(async (tx) => {
    await lockOpenCase(tx, { caseId: document.caseId, actor });
    await assertNotHeldByAnother(tx, { actor, caseId: document.caseId, wish: 'type the text in' });
    const hold = await requireReview(tx, { actor, caseId: document.caseId });
    const { count } = await tx.document.updateMany({
      where: { id: documentId, registeredAt: { not: null }, ocrStatus: { in: [...from] } },
      data: {
        ocrStatus: to,
        rescues: 0,
        kills: 0,
        ocrText: text,
        ocrEngine: 'typed',
        pageCount: 1,
        legibility: 1,
        failureCode: null,
        failureReason: null,
        step: null,
        percent: 100,
        lease: null,
        leaseJob: null,
        leaseEnds: null,
        run: { increment: 1 },
      },
    });
    if (count !== 1)
      throw new AppError('conflict', 'Only the text of a document that could not be read can be typed in.');
    await tx.documentPage.deleteMany({ where: { documentId } });
    await tx.documentEmbedding.deleteMany({ where: { documentId } });
    await tx.documentFingerprint.deleteMany({ where: { documentId } });
    await tx.evidenceGuess.deleteMany({ where: { documentId } });
    await tx.documentPage.create({
      data: {
        documentId,
        number: 1,
        text,
        words: [],
        rows: [],
        source: 'typed',
        confidence: 1,
        width: 0,
        height: 0,
        imageKey: null,
      },
    });
    await recordEvent(tx, {
      caseId: document.caseId,
      actorId: actor.userId,
      action: 'document_text_provided',
      data: { documentId },
    });
    return hold.isNew;
  });
  await enqueueCommitted(documentId);
  await publishCaseChanged({ caseId: document.caseId, queueChanged: isNewReview });
  return { documentId };
}
