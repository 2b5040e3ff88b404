import { Prisma, type Transaction } from '@/server/platform/database';

/** Pictures of one page, scanned or saved again, differ in no more of their 64 bits; so do some fillings of one form, whose words differ. */
const MOST_BITS = 7;
/** Sketches of the same figures, some of them read otherwise, differ in no more of their 64 bits; those of other figures in 32. */
const MOST_FIGURE_BITS = 20;
/** Of what looks like a page, or bears its marks, the nearest: a paper in more cases than these is told by them. */
const MOST_CANDIDATES = 50;

/** Bits of a picture that have an index of their own, in the migration too: eight parts of eight. */
const BAND = 8;
const BAND_STARTS = Array.from({ length: 64 / BAND }, (_, index) => index * BAND + 1);

export type Candidate = {
  caseId: string;
  documentId: string;
  /** Null where the file as a whole is the same. */
  page: number | null;
  how: 'bytes' | 'picture' | 'facts';
  otherId: string;
  otherPage: number | null;
};

/**
 * Documents that could hold a paper of these cases once more. Of two pictures that differ in fewer bits than there are bands at least one
 * band is the same: each band has an index, and what it finds is counted in the index itself. `OFFSET 0` keeps the order of what is found from
 * becoming the way to find it, row by row through the whole table.
 */
export function findCandidates(tx: Transaction, { caseIds }: { caseIds: readonly string[] }): Promise<Candidate[]> {
  const inBand = (from: number) => Prisma.sql`
    SELECT o.document_id, o.page, o.picture FROM page_fingerprint o
    WHERE substring(o.picture, ${Prisma.raw(`${from}, ${BAND}`)}) = substring(m.picture, ${Prisma.raw(`${from}, ${BAND}`)})
      AND bit_count(o.picture # m.picture) <= ${MOST_BITS}
      AND (o.figures IS NULL OR m.figures IS NULL OR bit_count(o.figures # m.figures) <= ${MOST_FIGURE_BITS})`;
  const bands = BAND_STARTS.map(inBand);
  return tx.$queryRaw<Candidate[]>`
    WITH own AS MATERIALIZED (
      SELECT id, case_id, content_hash FROM document WHERE case_id = ANY(${caseIds}::uuid[]) AND registered_at IS NOT NULL
    ), mine AS MATERIALIZED (
      SELECT own.case_id, p.* FROM own JOIN page_fingerprint p ON p.document_id = own.id
    )
    SELECT own.case_id AS "caseId", own.id AS "documentId", NULL::int AS page, 'bytes' AS how, o.id AS "otherId", NULL::int AS "otherPage"
    FROM own CROSS JOIN LATERAL (
      SELECT id FROM (
        SELECT id FROM document WHERE content_hash = own.content_hash AND id <> own.id AND registered_at IS NOT NULL OFFSET 0
      ) there ORDER BY id LIMIT ${MOST_CANDIDATES}
    ) o
    UNION ALL
    SELECT m.case_id, m.document_id, m.page, 'picture', o.document_id, o.page
    FROM mine m CROSS JOIN LATERAL (
      SELECT document_id, page FROM (${Prisma.join(bands, ' UNION ')}) o WHERE document_id <> m.document_id
      ORDER BY bit_count(o.picture # m.picture), document_id, page LIMIT ${MOST_CANDIDATES}
    ) o
    UNION ALL
    SELECT m.case_id, m.document_id, m.page, 'facts', o.document_id, o.page
    FROM mine m CROSS JOIN LATERAL (
      SELECT document_id, page FROM (
        SELECT document_id, page FROM page_fingerprint WHERE marks && m.marks AND document_id <> m.document_id OFFSET 0
      ) there ORDER BY document_id, page LIMIT ${MOST_CANDIDATES}
    ) o
    WHERE cardinality(m.marks) > 0`;
}
