import { database } from '@/server/platform/database';

/** After a link was used for a new password: it came to the address, which is confirmed by it, and the account's other links end. */
export async function settleReset({ userId }: { userId: string }): Promise<void> {
  await database().$transaction([
    database().user.update({ where: { id: userId }, data: { emailVerified: true } }),
    // The sign-in library's own name for them; the user's id is what they stand for.
    database().verification.deleteMany({ where: { value: userId, identifier: { startsWith: 'reset-password:' } } }),
  ]);
}
