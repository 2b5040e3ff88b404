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

/** In which documents a document's papers are known to be, by more than their bytes. Ask before looking for them anew. */
export async function listKnown({ documentId }: { documentId: string }): Promise<string[]> {
  const rows = await database().$queryRaw<{ otherId: string }[]>`
    SELECT other_id AS "otherId" FROM document_reuse WHERE document_id = ${documentId}::uuid AND how <> 'bytes'
    UNION SELECT document_id FROM document_reuse WHERE other_id = ${documentId}::uuid AND how <> 'bytes'`;
  return rows.map(({ otherId }) => otherId);
}

type Keeping = {
  documentId: string;
  matches: PaperMatch[];
  /** As `listKnown` gave them before the look: what another document has found since then stays. */
  known: string[];
};

/**
 * Keeps where a document's papers are, on both sides, in place of what was known before. A repeat writes the same. False where nothing was
 * found, neither now nor then.
 */
export async function keepMatches({ documentId, matches, known }: Keeping): Promise<boolean> {
  // Most papers are nowhere else: nothing is written that two documents could wait for one another over.
  if (matches.length === 0 && known.length === 0) return false;
  await database().$transaction(async (tx) => {
    const there = await lockDocuments(tx, [documentId, ...known, ...matches.map(({ otherId }) => otherId)]);
    await tx.documentReuse.deleteMany({
      where: {
        how: { not: 'bytes' },
        OR: [
          { documentId, otherId: { in: known } },
          { documentId: { in: known }, otherId: documentId },
        ],
      },
    });
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
