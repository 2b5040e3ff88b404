import { writeMail } from '@/server/mail/service';
import { database, Prisma } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import type { ConfirmAddressInput } from '../schema';
import { hashToken } from './prepare-address';
import { recordAccountEvent } from './record-account-event';
import { removeResetLinks } from './remove-reset-links';

type Confirmation = { actor: Actor; input: ConfirmAddressInput };

/** The link was opened by whoever is signed in to the account: the new address takes effect, and the old one is told. */
export async function settleAddress({ actor: { userId }, input: { token } }: Confirmation) {
  const tokenHash = hashToken(token);
  try {
    return await database().$transaction(async (tx) => {
      await lockPerson(tx, { userId });
      const change = await tx.addressChange.findFirst({
        where: { userId, tokenHash, expiresAt: { gt: new Date() } },
        select: { email: true },
      });
      const { count } = await tx.addressChange.deleteMany({ where: { userId, tokenHash } });
      if (!change || count !== 1) return { is: 'link_over' as const };
      const { email: old } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
      await tx.user.update({ where: { id: userId }, data: { email: change.email, emailVerified: true } });
      // They were mailed to the old address.
      await removeResetLinks(tx, { userId });
      const eventId = await recordAccountEvent(tx, { userId, action: 'address_changed' });
      await writeMail(tx, {
        kind: 'address_changed',
        recipientId: userId,
        toAddress: old,
        cause: `address_changed:${eventId}`,
      });
      return { is: 'done' as const, email: change.email };
    });
  } catch (error) {
    // Somebody has signed up with it meanwhile.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return { is: 'address_taken' as const };
    throw error;
  }
}
