import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';

/** Whose documents a document is one of; null where it is gone. */
export async function findOwner({ documentId }: { documentId: string }): Promise<string | null> {
  const document = await database().document.findUnique({
    where: { id: documentId },
    select: { case: { select: { claimantId: true } } },
  });
  return document?.case.claimantId ?? null;
}

/**
 * The documents of one person that may stand in the queue: the first few that are owed work, those that are still to be read before those
 * that are read. What comes after them waits in its row, so that the queue holds a few jobs of each person and nobody's
 * hundred documents stand before another's one.
 */
export const listInTurn = ({ claimantId }: { claimantId: string }): Promise<{ documentId: string; run: number }[]> =>
  database().$queryRaw<{ documentId: string; run: number }[]>`
    SELECT d.id AS "documentId", d.run
    FROM "case" c JOIN document d ON d.case_id = c.id
    WHERE c.claimant_id = ${claimantId}::uuid AND c.status <> 'withdrawn'
      AND d.done_run < d.run AND d.registered_at IS NOT NULL
    ORDER BY (d.ocr_status IN ('pending', 'processing')) DESC, d.id
    LIMIT ${env().DOCUMENTS_AT_ONCE_PER_PERSON}`;
