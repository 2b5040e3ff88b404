import { type DocumentLease, LostDocumentError } from '@/server/documents/lease';
import { database } from '@/server/platform/database';
import type { StorageName } from '@/server/providers/storage/contract';
import { storageNamed } from '@/server/providers/storage/storage';
import { hashPicture } from './hash-picture';
import { listMarks, readPageWords } from './list-page-words';
import { hashMark, sketchWords } from './sketch-page';

/** A sketch of fewer figures than these is chance. */
const LEAST_FIGURES = 8;

type Fingerprinting = {
  page: { number: number; text: string; imageKey: string | null };
  storage: StorageName;
  signal: AbortSignal;
};

/**
 * Computes and keeps by what a read document's pages are known again. A repeat writes the same. Throws LostDocumentError where another
 * attempt has the document.
 */
export async function fingerprintDocument(request: {
  lease: DocumentLease;
  storage: StorageName;
  signal: AbortSignal;
}): Promise<void> {
  const { lease, storage, signal } = request;
  const { documentId } = lease;
  const pages = await database().documentPage.findMany({
    where: { documentId },
    orderBy: { number: 'asc' },
    select: { number: true, text: true, imageKey: true },
  });
  const prints: PagePrint[] = [];
  for (const page of pages) {
    signal.throwIfAborted();
    prints.push(await fingerprintPage({ page, storage, signal }));
  }
  await database().$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({ where: { id: documentId, lease: lease.token }, data: {} });
    if (count !== 1) throw new LostDocumentError();
    await tx.documentFingerprint.deleteMany({ where: { documentId } });
    await tx.documentFingerprint.create({ data: { documentId } });
    await tx.pageFingerprint.createMany({ data: prints.map((print) => ({ documentId, ...print })) });
  });
}

type PagePrint = { page: number; picture: string | null; figures: string | null; marks: bigint[] };

async function fingerprintPage({ page, storage, signal }: Fingerprinting): Promise<PagePrint> {
  const { number, text, imageKey } = page;
  const contentType = imageKey?.endsWith('.jpg') ? 'image/jpeg' : 'image/webp';
  const picture =
    imageKey === null
      ? null
      : await storageNamed(storage).withLocalCopy({ key: imageKey, contentType, signal }, hashPicture);
  return {
    page: number,
    picture,
    figures: sketchWords(readPageWords(text).figures, { least: LEAST_FIGURES }),
    marks: [...new Set(listMarks(text).map(hashMark))],
  };
}
