import { database } from '@/server/platform/database';
import { removeOutboxFiles } from '@/server/providers/mail/outbox-files';

const BATCH = 50;

/**
 * Erases what is left of closed accounts whose last case is erased. The row stays, as cases and events name its id: without name and
 * address since it was closed, and from here on without language and mails. Gives how many, a batch at a time.
 */
export async function* eraseAccounts(): AsyncGenerator<number> {
  for (;;) {
    // By the partial index user_closed_kept. A mail that is still to go out tells of the closing.
    const accounts = await database().$queryRaw<{ id: string }[]>`
      SELECT u.id FROM "user" u WHERE u.closed_at IS NOT NULL AND u.erased_at IS NULL
        AND NOT EXISTS (
          SELECT FROM "case" c LEFT JOIN erasure e ON e.case_id = c.id
          WHERE c.claimant_id = u.id AND e.state IS DISTINCT FROM 'erased')
        AND NOT EXISTS (SELECT FROM mail m WHERE m.recipient_id = u.id AND m.state = 'waiting')
      ORDER BY u.closed_at, u.id LIMIT ${BATCH}`;
    if (accounts.length === 0) return;
    for (const { id } of accounts) await eraseAccount(id);
    yield accounts.length;
  }
}

async function eraseAccount(userId: string): Promise<void> {
  const mails = await database().mail.findMany({ where: { recipientId: userId }, select: { id: true } });
  for (const { id: mailId } of mails) await removeOutboxFiles({ mailId });
  await database().$transaction(async (tx) => {
    await tx.mail.deleteMany({ where: { recipientId: userId } });
    await tx.session.deleteMany({ where: { userId } });
    await tx.account.deleteMany({ where: { userId } });
    await tx.twoFactor.deleteMany({ where: { userId } });
    await tx.quotaDay.deleteMany({ where: { userId } });
    await tx.addressChange.deleteMany({ where: { userId } });
    await tx.user.updateMany({
      where: { id: userId, closedAt: { not: null }, erasedAt: null },
      data: { image: null, language: 'en', caseTypes: [], erasedAt: new Date() },
    });
  });
}
