import { database } from '@/server/platform/database';
import { failPoint } from '@/server/platform/fail-point';
import { documentFolder } from '@/server/providers/storage/contract';
import { storageNamed } from '@/server/providers/storage/storage';
import { keepErasure } from '../lease';
import type { Step } from './contract';

const BATCH = 20;

/** One folder is a request or two. */
const REMOVAL_MS = 30_000;

/** Each document with its files, pages, pictures, words, vectors, fingerprints, facts and citations. */
export async function eraseDocuments({ lease, signal }: Step): Promise<void> {
  for (;;) {
    const documents = await database().document.findMany({
      where: { caseId: lease.caseId },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, storage: true, copyOfId: true },
    });
    if (documents.length === 0) return;
    for (const { id, storage, copyOfId } of documents) {
      signal.throwIfAborted();
      // A copy's files are those of the document that it was made from, and go with it.
      if (!copyOfId)
        await storageNamed(storage).removeFolder({
          folder: documentFolder(id),
          signal: AbortSignal.any([signal, AbortSignal.timeout(REMOVAL_MS)]),
        });
      await failPoint('erasure-files-removed', lease.caseId);
      await database().$transaction(async (tx) => {
        await keepErasure(tx, lease);
        await tx.document.deleteMany({ where: { id } });
      });
    }
  }
}
