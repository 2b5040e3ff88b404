import type { CaseStatus } from '@/generated/prisma/enums';
import { Prisma, type Transaction } from '@/server/platform/database';

export type LockedCase = { status: CaseStatus; decisionUnsent: boolean };

/**
 * Locks a case's row until the transaction ends, and tells where the case stands then; null where there is no such case. Whatever
 * counts, compares or moves stands in line here. Others may still write rows that only refer to the case: under a stricter lock a
 * document that arrives and one that is removed could wait for each other.
 */
export const lockCase = (tx: Transaction, { caseId }: { caseId: string }): Promise<LockedCase | null> =>
  lock(tx, { caseId, otherwise: Prisma.empty });

/** The same without waiting: null too where somebody else has the row locked. */
export const lockCaseIfFree = (tx: Transaction, { caseId }: { caseId: string }): Promise<LockedCase | null> =>
  lock(tx, { caseId, otherwise: Prisma.sql`SKIP LOCKED` });

async function lock(
  tx: Transaction,
  { caseId, otherwise }: { caseId: string; otherwise: Prisma.Sql },
): Promise<LockedCase | null> {
  // By its id alone: a row that was asked for by its status would be passed by while another transaction gives it that status.
  const [row] = await tx.$queryRaw<LockedCase[]>`
    SELECT status::text AS status, decision_unsent AS "decisionUnsent" FROM "case"
    WHERE id = ${caseId}::uuid FOR NO KEY UPDATE ${otherwise}`;
  return row ?? null;
}
