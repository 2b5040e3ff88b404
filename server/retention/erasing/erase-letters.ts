import { database } from '@/server/platform/database';
import { letterFolder } from '@/server/providers/storage/contract';
import { fileStorage, storageNamed } from '@/server/providers/storage/storage';
import { keepErasure } from '../lease';
import type { Step } from './contract';

const REMOVAL_MS = 30_000;

/** Each letter, with its PDF. A PDF that was written and not noted is where it would be written today. */
export async function eraseLetters({ lease, signal }: Step): Promise<void> {
  const letters = await database().letter.findMany({
    where: { caseId: lease.caseId },
    select: { id: true, decisionId: true, pdfStorage: true },
  });
  for (const { id, decisionId, pdfStorage } of letters) {
    signal.throwIfAborted();
    if (decisionId) {
      const storage = pdfStorage ? storageNamed(pdfStorage) : fileStorage();
      await storage.removeFolder({
        folder: letterFolder(decisionId),
        signal: AbortSignal.any([signal, AbortSignal.timeout(REMOVAL_MS)]),
      });
    }
    await database().$transaction(async (tx) => {
      await keepErasure(tx, lease);
      await tx.letter.deleteMany({ where: { id } });
    });
  }
}
