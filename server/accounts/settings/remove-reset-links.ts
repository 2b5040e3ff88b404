import type { Transaction } from '@/server/platform/database';

/** Links for a new password that were mailed to an account are of no use any more. */
export async function removeResetLinks(tx: Transaction, { userId }: { userId: string }): Promise<void> {
  // The sign-in library's own name for them; the user's id is what they stand for.
  await tx.verification.deleteMany({ where: { value: userId, identifier: { startsWith: 'reset-password:' } } });
}
