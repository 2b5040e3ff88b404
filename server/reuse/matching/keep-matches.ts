import { database, type Transaction } from '@/server/platform/database';
import type { PaperMatch } from './choose-others';

/** A document of a submitted case that is still to be compared: its fingerprint is new, or it has none and is known by its bytes alone. */
export type Uncompared = { documentId: string; fingerprintedAt: Date | null };

export async function listUncompared({ caseId }: { caseId: string }): Promise<Uncompared[]> {
  return database().$queryRaw<Uncompared[]>`
    SELECT d.id AS "documentId", f.created_at AS "fingerprintedAt"
    FROM document d JOIN "case" c ON c.id = d.case_id LEFT JOIN document_fingerprint f ON f.document_id = d.id
    WHERE d.case_id = ${caseId}::uuid AND d.registered_at IS NOT NULL AND c.submitted_at IS NOT NULL AND f.compared_at IS NULL
    ORDER BY d.id`;
}

/**
 * Keeps where a document's papers are, on both sides, in place of what was found by an earlier reading of it. A repeat writes the same.
 * False where nothing was found, neither now nor then.
 */
export async function keepMatches({
  documentId,
  matches,
}: {
  documentId: string;
  matches: PaperMatch[];
}): Promise<boolean> {
  // Most papers are nowhere else: nothing is written that two documents could wait for one another over.
  if (matches.length === 0) return (await removeMatches(database(), { documentId })) > 0;
  await database().$transaction(async (tx) => {
    const there = await lockDocuments(tx, [documentId, ...matches.map(({ otherId }) => otherId)]);
    await removeMatches(tx, { documentId });
    const rows = matches.flatMap(({ otherId, how, pages, otherPages }) => [
      { documentId, otherId, how, pages },
      { documentId: otherId, otherId: documentId, how, pages: otherPages },
    ]);
    await tx.documentReuse.createMany({
      data: rows.filter((row) => there.has(row.documentId) && there.has(row.otherId)),
      skipDuplicates: true,
    });
  });
  return true;
}

async function removeMatches(tx: Transaction, { documentId }: { documentId: string }): Promise<number> {
  const { count } = await tx.documentReuse.deleteMany({
    where: { how: { not: 'bytes' }, OR: [{ documentId }, { otherId: documentId }] },
  });
  return count;
}

/** Always in the same order: two documents that find each other at the same moment wait for one another. What was removed is not there. */
async function lockDocuments(tx: Transaction, ids: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM document WHERE id = ANY(${[...new Set(ids)]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return new Set(rows.map(({ id }) => id));
}

/** That a document was compared, unless it was read again in the meantime. */
export async function markCompared({ documentId, fingerprintedAt }: Uncompared): Promise<void> {
  if (fingerprintedAt === null) return;
  await database().documentFingerprint.updateMany({
    where: { documentId, createdAt: fingerprintedAt },
    data: { comparedAt: new Date() },
  });
}
