import { Prisma, type Transaction } from '@/server/platform/database';
import { MOST_SIGNS } from '../fingerprints/list-page-words';

/** Pictures of one page, scanned or saved again, differ in no more of their 64 bits; so do some fillings of one form, whose words differ. */
const MOST_BITS = 7;
/** Sketches of the same figures, some of them read otherwise, differ in no more of their 64 bits; those of other figures in 32. */
const MOST_FIGURE_BITS = 20;
/** Of what looks like a page, or bears its marks, so many of the nearest are read. */
export const MOST_LOOK_ALIKES = 50;
/** Of so many it is asked whose they are; only a standard page has more. */
const MOST_ASKED = 2_000;
/** One case can't fill the list with its copies, and hide somebody else's behind them. */
const MOST_OF_A_CASE = 3;
/** Of one other document, so many of its pages are compared with a page. */
const MOST_OF_A_DOCUMENT = 3;

/** Bits of a picture that have an index of their own, in the migration too: eight parts of eight. */
const BAND = 8;
const BAND_STARTS = Array.from({ length: 64 / BAND }, (_, index) => index * BAND + 1);

type Place = { documentId: string; page: number };
export type LookAlike = { how: 'picture' | 'facts'; otherId: string; otherPage: number; text: string };

const IS_NEAR = Prisma.sql`bit_count(o.picture # m.picture) <= ${MOST_BITS}
  AND (o.figures IS NULL OR m.figures IS NULL OR bit_count(o.figures # m.figures) <= ${MOST_FIGURE_BITS})`;
/** What was filled in sets two fillings of a form apart, where their pictures hardly differ. */
const DISTANCE = Prisma.sql`bit_count(o.picture # m.picture) + coalesce(bit_count(o.figures # m.figures), 0)`;

/**
 * The pages in submitted cases that look like a page, or bear its marks, somebody else's first and then by nearness. Of two pictures that
 * differ in fewer bits than there are bands at least one band is the same: each band has an index, and what it finds is counted in the
 * index itself. `OFFSET 0` keeps the order of what is found from becoming the way to find it, row by row through the whole table.
 */
export function findLookAlikes(tx: Transaction, { documentId, page }: Place): Promise<LookAlike[]> {
  const bands = BAND_STARTS.map(
    (from) => Prisma.sql`
      SELECT o.document_id, o.page, ${DISTANCE} AS distance FROM page_fingerprint o
      WHERE substring(o.picture, ${Prisma.raw(`${from}, ${BAND}`)}) = substring(m.picture, ${Prisma.raw(`${from}, ${BAND}`)}) AND ${IS_NEAR}`,
  );
  return tx.$queryRaw<LookAlike[]>`
    WITH m AS MATERIALIZED (
      SELECT p.*, c.claimant_id FROM page_fingerprint p JOIN document d ON d.id = p.document_id JOIN "case" c ON c.id = d.case_id
      WHERE p.document_id = ${documentId}::uuid AND p.page = ${page}
    ), found AS MATERIALIZED (
      (SELECT 'picture' AS how, o.*, m.claimant_id FROM m CROSS JOIN LATERAL (${Prisma.join(bands, ' UNION ')}) o
       WHERE o.document_id <> m.document_id ORDER BY o.distance, o.document_id DESC LIMIT ${MOST_ASKED})
      UNION ALL
      (SELECT 'facts', o.document_id, o.page, 0, m.claimant_id FROM m CROSS JOIN LATERAL (
         SELECT document_id, page FROM page_fingerprint WHERE marks && m.marks AND document_id <> m.document_id OFFSET 0
       ) o WHERE cardinality(m.marks) > 0 ORDER BY o.document_id DESC LIMIT ${MOST_ASKED})
    ), submitted AS (
      SELECT f.*, c.claimant_id = f.claimant_id AS is_own,
        row_number() OVER (PARTITION BY f.how, c.case_id ORDER BY f.distance, f.document_id DESC) AS of_case
      FROM found f CROSS JOIN LATERAL (
        SELECT o.case_id, c.claimant_id FROM document o JOIN "case" c ON c.id = o.case_id
        WHERE o.id = f.document_id AND o.registered_at IS NOT NULL AND c.submitted_at IS NOT NULL OFFSET 0
      ) c
    ), nearest AS (
      SELECT *, row_number() OVER (PARTITION BY how ORDER BY is_own, distance, document_id DESC, page) AS rank
      FROM submitted WHERE of_case <= ${MOST_OF_A_CASE}
    )
    SELECT n.how, n.document_id AS "otherId", n.page AS "otherPage", left(g.text, ${MOST_SIGNS}) AS text
    FROM nearest n JOIN document_page g ON g.document_id = n.document_id AND g.number = n.page
    WHERE n.rank <= ${MOST_LOOK_ALIKES} ORDER BY n.how, n.rank`;
}

/** The pages of these documents that look like a page, however many others do. */
export function findNearPages(
  tx: Transaction,
  { documentId, page, otherIds }: Place & { otherIds: string[] },
): Promise<LookAlike[]> {
  return tx.$queryRaw<LookAlike[]>`
    SELECT 'picture' AS how, o.document_id AS "otherId", o.page AS "otherPage", left(g.text, ${MOST_SIGNS}) AS text
    FROM page_fingerprint m CROSS JOIN unnest(${otherIds}::uuid[]) w (id) CROSS JOIN LATERAL (
      SELECT o.document_id, o.page FROM page_fingerprint o WHERE o.document_id = w.id AND ${IS_NEAR}
      ORDER BY ${DISTANCE}, o.page LIMIT ${MOST_OF_A_DOCUMENT}
    ) o JOIN document_page g ON g.document_id = o.document_id AND g.number = o.page
    WHERE m.document_id = ${documentId}::uuid AND m.page = ${page}`;
}

/** Documents of submitted cases whose file is the same, somebody else's first and then the newest. */
export async function findSameFiles(
  tx: Transaction,
  { documentId }: Pick<Place, 'documentId'>,
): Promise<{ otherId: string }[]> {
  return tx.$queryRaw<{ otherId: string }[]>`
    WITH m AS MATERIALIZED (
      SELECT d.id, d.content_hash, c.claimant_id FROM document d JOIN "case" c ON c.id = d.case_id
      WHERE d.id = ${documentId}::uuid AND d.registered_at IS NOT NULL
    ), submitted AS (
      SELECT o.id, c.claimant_id = m.claimant_id AS is_own, row_number() OVER (PARTITION BY c.id ORDER BY o.id) AS of_case
      FROM m JOIN document o ON o.content_hash = m.content_hash AND o.id <> m.id AND o.registered_at IS NOT NULL
      JOIN "case" c ON c.id = o.case_id AND c.submitted_at IS NOT NULL
    )
    SELECT id AS "otherId" FROM submitted WHERE of_case <= ${MOST_OF_A_CASE}
    ORDER BY is_own, id DESC LIMIT ${MOST_LOOK_ALIKES}`;
}
