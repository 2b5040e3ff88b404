import { database, type Transaction } from '@/server/platform/database';
import type { PaperMatch } from './choose-others';

/** A document of a submitted case that is still to be compared: its fingerprint is new, or it has none and is known by its bytes alone. */
export type Uncompared = { documentId: string; fingerprintedAt: Date | null };

export async function listUncompared({ caseId }: { caseId: string }): Promise<Uncompared[]> {
  const rows = await database().document.findMany({
    where: {
      caseId,
      registeredAt: { not: null },
      case: { submittedAt: { not: null } },
      OR: [{ fingerprint: null }, { fingerprint: { comparedAt: null } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, fingerprint: { select: { createdAt: true } } },
  });
  return rows.map(({ id, fingerprint }) => ({ documentId: id, fingerprintedAt: fingerprint?.createdAt ?? null }));
}

/** Keeps where a document's papers are, on both sides, in place of what was found by an earlier reading of it. A repeat writes the same. */
export async function keepMatches({
  documentId,
  matches,
}: {
  documentId: string;
  matches: PaperMatch[];
}): Promise<void> {
  await database().$transaction(async (tx) => {
    const there = await lockDocuments(tx, [documentId, ...matches.map(({ otherId }) => otherId)]);
    await tx.documentReuse.deleteMany({
      where: { how: { not: 'bytes' }, OR: [{ documentId }, { otherId: documentId }] },
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
