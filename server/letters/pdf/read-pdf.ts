import { findVisibleCase } from '@/server/cases/access';
import { database } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import type { FileSource } from '@/server/providers/storage/contract';
import { storageNamed } from '@/server/providers/storage/storage';

export const letterNotFound = () => new AppError('not_found', 'There is no such letter.');

/**
 * The stored PDF of a letter that was sent, for those who may see its case. `not_found` for everybody else, and while there is none;
 * `forbidden` to staff whose own case it may be.
 */
export async function readPdf({ actor, decisionId }: { actor: Actor; decisionId: string }): Promise<{
  file: FileSource;
  filename: string;
}> {
  const decision = await database().decision.findFirst({
    where: { id: decisionId, sentAt: { not: null }, undoneAt: null, case: { erasedAt: null } },
    select: { case: { select: { reference: true } }, letter: { select: { pdfStorage: true, pdfKey: true } } },
  });
  if (!decision) throw letterNotFound();
  const { reference } = decision.case;
  await findVisibleCase({ actor, reference });
  const { pdfStorage, pdfKey } = decision.letter ?? {};
  if (!pdfStorage || !pdfKey) throw letterNotFound();
  const file = await storageNamed(pdfStorage).read({ key: pdfKey, contentType: 'application/pdf', asDownload: true });
  if (!file) throw letterNotFound();
  return { file, filename: `Letter ${reference}.pdf` };
}
