import { v7 as uuidv7 } from 'uuid';
import { Prisma, type Transaction } from '@/server/platform/database';

type Taking = { fromCaseId: string; toCaseId: string };

/**
 * Gives a reconsideration the documents of the first case as they were read there, and in their order. A copy has its own row, pages,
 * embedding, fingerprints and evidence, since drafts, citations and verdicts of the two cases are apart. It shares the file and the
 * pictures of the pages. The database keeps the original for as long as there is a copy. A file that the claimant has added once more is
 * not copied.
 */
export async function takeDocuments(tx: Transaction, { fromCaseId, toCaseId }: Taking): Promise<void> {
  const originals = await tx.document.findMany({
    where: { caseId: fromCaseId, registeredAt: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, contentHash: true },
  });
  const added = await tx.document.findMany({ where: { caseId: toCaseId }, select: { contentHash: true } });
  const hashes = new Set(added.flatMap(({ contentHash }) => contentHash ?? []));
  const taken = originals.filter(({ contentHash }) => contentHash === null || !hashes.has(contentHash));
  const ids = taken.map(({ id }) => id);
  // Whole rows, so that a column that a later version adds is copied as well.
  const copied = Prisma.sql`unnest(${ids}::uuid[], ${ids.map(() => uuidv7())}::uuid[]) AS copied(id, copy_id)`;
  await tx.$executeRaw`
    INSERT INTO document SELECT (jsonb_populate_record(d, jsonb_build_object(
      'id', copied.copy_id, 'case_id', ${toCaseId}::text, 'copy_of_id', coalesce(d.copy_of_id, d.id), 'run', 1,
      'done_run', CASE WHEN d.ocr_status IN ('completed', 'failed') THEN 1 ELSE 0 END,
      'ocr_status', CASE WHEN d.ocr_status = 'processing' THEN 'pending' ELSE d.ocr_status::text END,
      'rescues', 0, 'kills', 0, 'lease', NULL, 'lease_job', NULL, 'lease_ends', NULL))).*
    FROM ${copied} JOIN document d ON d.id = copied.id`;
  await tx.$executeRaw`
    INSERT INTO document_page SELECT (jsonb_populate_record(p, jsonb_build_object(
      'id', gen_random_uuid(), 'document_id', copied.copy_id))).*
    FROM ${copied} JOIN document_page p ON p.document_id = copied.id`;
  await tx.$executeRaw`
    INSERT INTO document_embedding SELECT (jsonb_populate_record(e, jsonb_build_object(
      'document_id', copied.copy_id, 'cost_micros', 0, 'tokens', 0))).*
    FROM ${copied} JOIN document_embedding e ON e.document_id = copied.id`;
  // Compared with the papers of all other cases once more, as those of any case that is submitted.
  await tx.$executeRaw`
    INSERT INTO document_fingerprint SELECT (jsonb_populate_record(f, jsonb_build_object(
      'document_id', copied.copy_id, 'compared_at', NULL))).*
    FROM ${copied} JOIN document_fingerprint f ON f.document_id = copied.id`;
  await tx.$executeRaw`
    INSERT INTO page_fingerprint SELECT (jsonb_populate_record(f, jsonb_build_object('document_id', copied.copy_id))).*
    FROM ${copied} JOIN page_fingerprint f ON f.document_id = copied.id`;
  // For the claimant's checklist, should an officer ask for more: the guess is not made again for a document that is read.
  await tx.$executeRaw`
    INSERT INTO evidence_guess SELECT (jsonb_populate_record(g, jsonb_build_object('document_id', copied.copy_id))).*
    FROM ${copied} JOIN evidence_guess g ON g.document_id = copied.id`;
  await tx.$executeRaw`
    INSERT INTO evidence_word SELECT (jsonb_populate_record(w, jsonb_build_object('document_id', copied.copy_id))).*
    FROM ${copied} JOIN evidence_word w ON w.document_id = copied.id`;
}
