import { database } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { logger } from '@/server/platform/logger';
import { fileStorage } from '@/server/providers/storage/storage';
import { discardDocument, registerArrived } from './service';

type AbandonedUpload = {
  id: string;
  caseId: string;
  storageKey: string;
  createdAt: Date;
  case: { claimantId: string };
};

/** A browser that is still there registers its upload within moments of its arrival. */
const ARRIVED_AFTER_MS = 2 * 60_000;
/** The permission to upload has long run out by then. */
const NEVER_ARRIVED_AFTER_MS = 24 * 3_600_000;

const BATCH = 100;

/** Uploads that nobody registered: the browser was closed, or lost its connection, between the two. Oldest first, in batches. */
export async function* findAbandonedUploads(): AsyncGenerator<AbandonedUpload[]> {
  const until = new Date(Date.now() - ARRIVED_AFTER_MS);
  let after: string | undefined;
  for (;;) {
    const batch: AbandonedUpload[] = await database().document.findMany({
      // Ids are uuid v7: their order is the order of creation.
      where: { registeredAt: null, createdAt: { lt: until }, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, caseId: true, storageKey: true, createdAt: true, case: { select: { claimantId: true } } },
    });
    if (batch.length === 0) return;
    yield batch;
    after = batch.at(-1)?.id;
  }
}

/** Registers a file that did arrive, and forgets one that never will. True when something was done. */
export async function settleAbandonedUpload(upload: AbandonedUpload): Promise<boolean> {
  if (await fileStorage().find(upload.storageKey)) {
    try {
      await registerArrived({
        documentId: upload.id,
        caseId: upload.caseId,
        storageKey: upload.storageKey,
        actorId: upload.case.claimantId,
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      logger().info({ documentId: upload.id, code: error.code }, 'an abandoned upload was refused');
    }
    return true;
  }
  if (upload.createdAt.getTime() > Date.now() - NEVER_ARRIVED_AFTER_MS) return false;
  await discardDocument(upload.id);
  return true;
}
