import { database, Prisma } from '@/server/platform/database';
import { env } from '@/server/platform/env';

/** Somebody, by their id or as the one whom a document is of. */
export type Person = { claimantId: string } | { documentId: string };

const isClaimant = (person: Person): person is { claimantId: string } => 'claimantId' in person;

const ownerOf = ({ documentId }: { documentId: string }) =>
  Prisma.sql`(SELECT o.claimant_id FROM document f JOIN "case" o ON o.id = f.case_id WHERE f.id = ${documentId}::uuid)`;

/**
 * The documents of one person that may stand in the queue: the first few that are owed work, those that are still to be read before those
 * that are read. What comes after them waits in its row, so that the queue holds a few jobs of each person and nobody's
 * hundred documents stand before another's one.
 */
export const listInTurn = (person: Person): Promise<{ documentId: string; run: number }[]> =>
  database().$queryRaw<{ documentId: string; run: number }[]>`
    SELECT d.id AS "documentId", d.run
    FROM "case" c JOIN document d ON d.case_id = c.id
    WHERE c.claimant_id = ${isClaimant(person) ? Prisma.sql`${person.claimantId}::uuid` : ownerOf(person)} AND c.status <> 'withdrawn'
      AND d.done_run < d.run AND d.registered_at IS NOT NULL
    ORDER BY (d.ocr_status IN ('pending', 'processing')) DESC, d.id
    LIMIT ${env().DOCUMENTS_AT_ONCE_PER_PERSON}`;
