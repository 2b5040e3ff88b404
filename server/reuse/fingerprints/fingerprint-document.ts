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
  pages: readonly Fingerprinting['page'][];
  signal: AbortSignal;
}): Promise<void> {
  const { lease, storage, pages, signal } = request;
  const prints: PagePrint[] = [];
  for (const page of pages) {
    signal.throwIfAborted();
    prints.push(await fingerprintPage({ page, storage, signal }));
  }
  if (!(await keepPrints({ lease, prints }))) throw new LostDocumentError();
}

/** In one statement: whoever still has the document writes all of it, whoever does not writes nothing. */
async function keepPrints({ lease, prints }: { lease: DocumentLease; prints: PagePrint[] }): Promise<boolean> {
  const [row] = await database().$queryRaw<{ isKept: boolean }[]>`
    WITH held AS (
      INSERT INTO document_fingerprint (document_id)
      SELECT id FROM document WHERE id = ${lease.documentId}::uuid AND lease = ${lease.token}::uuid FOR NO KEY UPDATE
      ON CONFLICT (document_id) DO UPDATE SET created_at = now(), compared_at = NULL RETURNING document_id
    ), kept AS (
      INSERT INTO page_fingerprint (document_id, page, picture, figures, marks)
      SELECT held.document_id, p.page, p.picture::bit(64), p.figures::bit(64),
        ARRAY(SELECT mark::bigint FROM jsonb_array_elements_text(p.marks) mark)
      FROM held CROSS JOIN jsonb_to_recordset(${JSON.stringify(prints)}::jsonb)
        AS p (page int, picture text, figures text, marks jsonb)
      ON CONFLICT (document_id, page) DO UPDATE
      SET picture = excluded.picture, figures = excluded.figures, marks = excluded.marks
    )
    SELECT EXISTS (SELECT FROM held) AS "isKept"`;
  return row?.isKept ?? false;
}

/** Marks as decimal numbers: JSON has none of 64 bits. */
type PagePrint = { page: number; picture: string | null; figures: string | null; marks: string[] };

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
    marks: [...new Set(listMarks(text).map(hashMark))].map(String),
  };
}
