import type { Prisma } from '@/generated/prisma/client';
import { database } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { logger } from '@/server/platform/logger';
import { storageNamed } from '@/server/providers/storage/storage';
import { discardDocument, registerOrDiscard } from './register-document';

const select = {
  id: true,
  caseId: true,
  contentType: true,
  bytes: true,
  storage: true,
  storageKey: true,
  createdAt: true,
  case: { select: { claimantId: true } },
} satisfies Prisma.DocumentSelect;

type AbandonedUpload = Prisma.DocumentGetPayload<{ select: typeof select }>;

/** A browser that is still there registers its upload within moments of its arrival. */
const ARRIVED_AFTER_MS = 2 * 60_000;
/** The permission to upload has long run out by then. */
const NEVER_ARRIVED_AFTER_MS = 24 * 3_600_000;
const LOOK_MS = 30_000;

const BATCH = 100;

/**
 * Uploads that nobody registered: the browser was closed, or lost its connection, between the two. Oldest first, in batches.
 * Each is looked for after 2 minutes, 4, 8 and so on, because a store may count how often it is asked.
 */
export async function* findAbandonedUploads(): AsyncGenerator<AbandonedUpload[]> {
  const until = new Date(Date.now() - ARRIVED_AFTER_MS);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    // Ids are uuid v7: their order is the order of creation, and that of the partial index document_unregistered.
    const due = await database().$queryRaw<{ id: string }[]>`
      SELECT id FROM document
      WHERE registered_at IS NULL AND id > ${after}::uuid AND created_at < ${until}
        AND (looked_for_at IS NULL OR now() - created_at >= 2 * (looked_for_at - created_at))
      ORDER BY id LIMIT ${BATCH}`;
    const last = due.at(-1);
    if (!last) return;
    yield await database().document.findMany({
      where: { id: { in: due.map(({ id }) => id) }, registeredAt: null },
      orderBy: { id: 'asc' },
      select,
    });
    after = last.id;
  }
}

/** Registers a file that did arrive, and forgets one that never will. True when something was done. */
export async function settleAbandonedUpload(upload: AbandonedUpload): Promise<boolean> {
  const { id: documentId, storage, storageKey } = upload;
  // First, so that a store which fails is asked again later and not at each turn.
  await database().document.updateMany({ where: { id: documentId }, data: { lookedForAt: new Date() } });
  const stored = await storageNamed(storage).find({ key: storageKey, signal: AbortSignal.timeout(LOOK_MS) });
  if (stored) {
    try {
      await registerOrDiscard({ announced: { ...upload, documentId, actorId: upload.case.claimantId }, stored });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      logger().info({ documentId, code: error.code }, 'an abandoned upload was refused');
    }
    return true;
  }
  if (upload.createdAt.getTime() > Date.now() - NEVER_ARRIVED_AFTER_MS) return false;
  await discardDocument({ documentId, storage });
  return true;
}
