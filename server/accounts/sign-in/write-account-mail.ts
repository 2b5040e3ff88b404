import { createHash } from 'node:crypto';
import { writeMail } from '@/server/mail/service';
import { database } from '@/server/platform/database';
import { lockPerson } from '../lock';

/** How long the links in these mails are good for; the mails say so. */
export const LINK_SECONDS = 3_600;

const linkEnds = () => new Date(Date.now() + LINK_SECONDS * 1_000);

/** A cause holds no token: causes outlive their mails. */
const nameCause = (kind: string, token: string) => `${kind}:${createHash('sha256').update(token).digest('base64url')}`;

/** An account gets no more of one kind than this in an hour, whoever asks for them. */
const MOST_AN_HOUR = 5;

type AccountMail = Parameters<typeof writeMail>[1] & { kind: 'confirm_address' | 'reset_password' };

/** Those who ask for one account at the same moment stand in line, so that each counts the others. */
async function writeUnlessEnough(mail: AccountMail): Promise<void> {
  const { recipientId, kind } = mail;
  const createdAt = { gt: new Date(Date.now() - 3_600_000) };
  await database().$transaction(async (tx) => {
    await lockPerson(tx, { userId: recipientId });
    if ((await tx.mail.count({ where: { recipientId, kind, createdAt } })) < MOST_AN_HOUR) await writeMail(tx, mail);
  });
}

type Linked = { user: { id: string }; token: string };

export async function writeResetMail({ user: { id: userId }, token }: Linked): Promise<void> {
  await writeUnlessEnough({
    kind: 'reset_password',
    recipientId: userId,
    cause: nameCause('reset', token),
    secret: { path: `/reset-password?token=${encodeURIComponent(token)}`, expiresAt: linkEnds() },
  });
}

export async function writeConfirmMail({ user: { id: userId }, token }: Linked): Promise<void> {
  const query = new URLSearchParams({ token, callbackURL: '/sign-in?confirmed=yes' });
  await writeUnlessEnough({
    kind: 'confirm_address',
    recipientId: userId,
    cause: nameCause('confirm', token),
    secret: { path: `/api/auth/verify-email?${query}`, expiresAt: linkEnds() },
  });
}

/** Tells the owner of an account that somebody signed up with its address. Once a day is enough. */
export async function writeAddressInUseMail({ user: { id: userId } }: { user: { id: string } }): Promise<void> {
  await writeMail(database(), {
    kind: 'address_in_use',
    recipientId: userId,
    cause: `address_in_use:${userId}:${new Date().toISOString().slice(0, 10)}`,
  });
}
