import { database, type Transaction } from '@/server/platform/database';
import { logger } from '@/server/platform/logger';
import { documentFolder, type StorageName } from '@/server/providers/storage/contract';
import { storageNamed } from '@/server/providers/storage/storage';

type Removal = { folder: string; storage: StorageName; requestedAt: Date; dueAt: Date };

/** One folder is a request or two; whatever takes longer is tried again later. */
const REMOVAL_MS = 30_000;
const TRY_AGAIN_MS = 5 * 60_000;
/** Until then somebody could still use the permission to upload into the folder; so it is emptied once more. */
const PERMISSION_OVER_MS = 65 * 60_000;
const BATCH = 50;

/** Writes down, with the removal of a document's row, that its files are to go. Nothing is lost if the store is away. */
export async function requestRemoval(
  tx: Transaction,
  { documentId, storage }: { documentId: string; storage: StorageName },
): Promise<void> {
  const folder = documentFolder(documentId);
  const now = new Date();
  await tx.fileRemoval.upsert({
    where: { folder },
    create: { folder, storage, requestedAt: now, dueAt: now },
    update: { dueAt: now },
  });
}

/** Removes at once what was requested; what does not succeed is left to the sweep. */
export async function removeRequested({ documentId }: { documentId: string }): Promise<void> {
  const removal = await database().fileRemoval.findUnique({ where: { folder: documentFolder(documentId) } });
  if (removal) await carryOut(removal);
}

/**
 * Removals whose time has come, oldest first, until one fails or `mayGoOn` says no: a store that is away would only cost
 * time again. Gives how many succeeded.
 */
export async function removeDueFiles({ mayGoOn }: { mayGoOn: () => boolean }): Promise<number> {
  const due = await database().fileRemoval.findMany({
    where: { dueAt: { lte: new Date() } },
    orderBy: { dueAt: 'asc' },
    take: BATCH,
  });
  let done = 0;
  for (const removal of due) {
    if (!mayGoOn() || !(await carryOut(removal))) return done;
    done += 1;
  }
  return done;
}

async function carryOut({ folder, storage, requestedAt, dueAt }: Removal): Promise<boolean> {
  try {
    await storageNamed(storage).removeFolder({ folder, signal: AbortSignal.timeout(REMOVAL_MS) });
  } catch (error) {
    logger().warn({ err: error, folder }, 'files could not be removed; the sweep tries again');
    await database().fileRemoval.updateMany({
      where: { folder, dueAt },
      data: { dueAt: new Date(Date.now() + TRY_AGAIN_MS) },
    });
    return false;
  }
  const lastAt = new Date(requestedAt.getTime() + PERMISSION_OVER_MS);
  // Both name the time it was due at: one that was requested again in the meantime stays due.
  if (lastAt > new Date())
    await database().fileRemoval.updateMany({ where: { folder, dueAt }, data: { dueAt: lastAt } });
  else await database().fileRemoval.deleteMany({ where: { folder, dueAt } });
  return true;
}
