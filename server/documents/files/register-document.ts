import { recordEvent } from '@/server/audit/service';
import { findVisibleDocument } from '@/server/cases/access';
import { enqueueCommitted, lockOpenCase } from '@/server/cases/service';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { failPoint } from '@/server/platform/fail-point';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { isScanning } from '@/server/providers/malware/malware';
import { ProviderError } from '@/server/providers/provider-error';
import type { StorageName, StoredFile } from '@/server/providers/storage/contract';
import { storageNamed } from '@/server/providers/storage/storage';
import { countReceivedWithin } from '@/server/quotas/service';
import { assertSize, assertWhole, inspectArrival } from './inspect-arrival';
import { refuseFile, refuseTwin } from './refuse-file';
import { removeRequested, requestRemoval } from './remove-files';

/** Opening a file and counting its pages takes milliseconds; whatever takes this long is not a document. */
const INSPECTION_MS = 30_000;

/** An announced document whose file has come, or may have. */
export type Announced = {
  documentId: string;
  caseId: string;
  storage: StorageName;
  storageKey: string;
  contentType: string;
  /** As the browser announced them. */
  bytes: number;
  /** Who uploaded it. */
  actorId: string;
};

/**
 * Looks at what arrived and puts it into the queue. What cannot be a document is refused and leaves nothing behind.
 * Calling it again for a registered document changes nothing.
 */
export async function registerDocument({ actor, documentId }: { actor: Actor; documentId: string }) {
  const document = await findVisibleDocument({ actor, documentId });
  if (document.registeredAt) return { documentId };
  try {
    const stored = await findArrived(document);
    await registerOrDiscard({ announced: { ...document, documentId, actorId: actor.userId }, stored });
  } catch (error) {
    // A store that hangs is met by our own limit.
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    if (!(error instanceof ProviderError) && !isTimeout) throw error;
    throw new AppError(
      'unavailable',
      'Your file has arrived, but it cannot be checked right now. Try again in a minute.',
      {
        cause: error,
      },
    );
  }
  return { documentId };
}

async function findArrived({ storage, storageKey }: Pick<Announced, 'storage' | 'storageKey'>): Promise<StoredFile> {
  const signal = AbortSignal.timeout(INSPECTION_MS);
  const stored = await storageNamed(storage).find({ key: storageKey, signal });
  if (!stored) throw refuseFile('not_arrived');
  return stored;
}

type Arrived = { announced: Announced; stored: StoredFile };

/** Registers a file that has come, or forgets one that cannot be a document. Throws AppError with the reason. */
export async function registerOrDiscard({ announced, stored }: Arrived): Promise<void> {
  try {
    await registerStored({ announced, stored, signal: AbortSignal.timeout(INSPECTION_MS) });
  } catch (error) {
    if (error instanceof AppError && error.code !== 'unavailable' && !(await isBeingSent(announced)))
      await discardDocument(announced);
    throw error;
  }
}

/** A decision that can still be undone shuts the case only for now: the file waits for what becomes of it. */
async function isBeingSent({ caseId }: Pick<Announced, 'caseId'>): Promise<boolean> {
  const { decisionUnsent } = await database().case.findUniqueOrThrow({
    where: { id: caseId },
    select: { decisionUnsent: true },
  });
  return decisionUnsent;
}

type Registering = Arrived & { signal: AbortSignal };

/** Judges an upload by what arrived, and puts it into the queue. Throws AppError with the reason, and leaves it as it is. */
export async function registerStored({ announced, stored, signal }: Registering): Promise<void> {
  const { documentId, caseId, storageKey, storage, contentType, actorId } = announced;
  assertSize(stored.bytes);
  assertWhole({ announced: announced.bytes, arrived: stored.bytes });
  const file = await inspectArrival({
    stored,
    storage,
    key: storageKey,
    announcedType: contentType,
    owner: actorId,
    signal,
  });
  await failPoint('document-inspected', documentId);
  await commitRegistration({ actorId, documentId, caseId, storage, bytes: stored.bytes, ...file });
  await enqueueCommitted(documentId);
  await publishCaseChanged({ caseId });
}

async function assertNotThereYet(
  tx: Transaction,
  { caseId, documentId, contentHash }: { caseId: string; documentId: string; contentHash: string },
): Promise<void> {
  const twin = await tx.document.findFirst({
    where: { caseId, contentHash, registeredAt: { not: null }, id: { not: documentId } },
    select: { filename: true },
  });
  if (twin) throw refuseTwin(twin);
}

async function commitRegistration(file: {
  actorId: string;
  documentId: string;
  caseId: string;
  storage: StorageName;
  bytes: number;
  contentType: string;
  contentHash: string;
  pageCount: number | null;
}) {
  const { actorId, documentId, caseId, storage, ...data } = file;
  await database().$transaction(async (tx) => {
    await lockOpenCase(tx, { caseId });
    await assertNotThereYet(tx, { caseId, documentId, contentHash: data.contentHash });
    const { count } = await tx.document.updateMany({
      where: { id: documentId, registeredAt: null },
      data: { ...data, registeredAt: new Date(), run: 1, ...(isScanning() ? { scan: 'waiting' as const } : {}) },
    });
    // A second call at the same moment has done it all.
    if (count !== 1) return;
    await recordEvent(tx, { caseId, actorId, action: 'document_registered', data: { documentId } });
    // What went to our own store was counted as it came.
    if (storage !== 'local') await countReceivedWithin(tx, { userId: actorId, bytes: data.bytes });
  });
}

/**
 * Forgets an upload that was not registered, with its files. The files of a document that has been registered in the
 * meantime stay; those of one whose row is gone already are removed once more.
 */
export async function discardDocument({
  documentId,
  storage,
}: Pick<Announced, 'documentId' | 'storage'>): Promise<void> {
  const isRegistered = await database().$transaction(async (tx) => {
    await tx.document.deleteMany({ where: { id: documentId, registeredAt: null } });
    const left = await tx.document.findUnique({ where: { id: documentId }, select: { id: true } });
    if (!left) await requestRemoval(tx, { documentId, storage });
    return left !== null;
  });
  if (!isRegistered) await removeRequested({ documentId });
}
