import type { Transaction } from '@/server/platform/database';

/**
 * Lets what changes one account happen one after another. It is taken before any row that belongs to the account: two that took those
 * first, and this later, would wait for each other.
 */
export async function lockPerson(tx: Transaction, { userId }: { userId: string }): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
}
