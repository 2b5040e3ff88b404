import { createHash } from 'node:crypto';
import { writeMail } from '@/server/mail/service';
import { database } from '@/server/platform/database';

/** How long the links in these mails are good for; the mails say so. */
export const LINK_SECONDS = 3_600;

const linkEnds = () => new Date(Date.now() + LINK_SECONDS * 1_000);

/** A cause holds no token: causes outlive their mails. */
const nameCause = (kind: string, token: string) => `${kind}:${createHash('sha256').update(token).digest('base64url')}`;

/** An account gets no more of one kind than this in an hour, whoever asks for them. */
const MOST_AN_HOUR = 5;

async function hadEnough({ userId, kind }: { userId: string; kind: 'confirm_address' | 'reset_password' }) {
  const since = new Date(Date.now() - 3_600_000);
  return (
    (await database().mail.count({ where: { recipientId: userId, kind, createdAt: { gt: since } } })) >= MOST_AN_HOUR
  );
}

type Linked = { user: { id: string }; token: string };

export async function writeResetMail({ user: { id: userId }, token }: Linked): Promise<void> {
  if (await hadEnough({ userId, kind: 'reset_password' })) return;
  await writeMail(database(), {
    kind: 'reset_password',
    recipientId: userId,
    cause: nameCause('reset', token),
    secret: { path: `/reset-password?token=${encodeURIComponent(token)}`, expiresAt: linkEnds() },
  });
}

export async function writeConfirmMail({ user: { id: userId }, token }: Linked): Promise<void> {
  if (await hadEnough({ userId, kind: 'confirm_address' })) return;
  const query = new URLSearchParams({ token, callbackURL: '/sign-in?confirmed=yes' });
  await writeMail(database(), {
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
