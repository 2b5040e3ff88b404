import type { FileStore } from '@/generated/prisma/enums';
import { database } from '@/server/platform/database';
import { writeFileName } from './write-file-name';

/** A file of the person's own cases. */
export type OwnFile = {
  /** Of the document, or of the decision whose letter it is. */
  id: string;
  path: string;
  storage: FileStore;
  key: string;
  contentType: string;
};

type Folder = { caseId: string; reference: string };

/** The case's documents as they were uploaded. */
export async function listDocumentFiles({ caseId, reference }: Folder): Promise<OwnFile[]> {
  const rows = await database().document.findMany({
    where: { caseId, case: { erasedAt: null }, registeredAt: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, filename: true, storage: true, storageKey: true, contentType: true },
  });
  return rows.map(({ id, filename, storage, storageKey: key, contentType }, index) => ({
    id,
    path: `files/${reference}/${writeFileName({ number: index + 1, filename })}`,
    storage,
    key,
    contentType,
  }));
}

/** The case's letters that were sent, as far as their PDFs are made. */
export async function listLetterFiles({ caseId, reference }: Folder): Promise<OwnFile[]> {
  const rows = await database().decision.findMany({
    where: {
      caseId,
      case: { erasedAt: null },
      sentAt: { not: null },
      undoneAt: null,
      letter: { pdfKey: { not: null } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, letter: { select: { pdfStorage: true, pdfKey: true } } },
  });
  return rows.flatMap(({ id, letter }, index) =>
    letter?.pdfStorage && letter.pdfKey
      ? {
          id,
          path: `letters/${reference}/${writeFileName({ number: index + 1, filename: `Letter ${reference}.pdf` })}`,
          storage: letter.pdfStorage,
          key: letter.pdfKey,
          contentType: 'application/pdf',
        }
      : [],
  );
}

/** The person's cases in order, one page after another: somebody may have thousands. */
export async function* walkCases({ userId }: { userId: string }): AsyncGenerator<Folder> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await database().case.findMany({
      where: { claimantId: userId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: 100,
      select: { id: true, reference: true },
    });
    for (const { id: caseId, reference } of rows) yield { caseId, reference };
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
