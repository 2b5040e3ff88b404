import { createHash, randomBytes } from 'node:crypto';
import { writeMail } from '@/server/mail/service';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import type { ChangeAddressInput } from '../schema';
import { LINK_SECONDS, writeAddressInUseMail } from '../sign-in/write-account-mail';
import { checkPassword } from './check-password';
import { recordAccountEvent } from './record-account-event';

export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

/** So that nobody fills strangers' mailboxes from an account. */
const MOST_AN_HOUR = 5;

/**
 * Mails a link to the address that the account is to have; nothing changes before it was opened. An address that has an account is answered
 * alike, and its owner is told.
 */
export async function prepareAddress({ actor, input }: { actor: Actor; input: ChangeAddressInput }) {
  const { userId } = actor;
  const { email, password } = input;
  if (env().MAIL === 'off') return { is: 'no_mail' as const };
  if (email === actor.email.toLowerCase()) return { is: 'same_address' as const };
  const checked = await checkPassword({ userId, password });
  if (checked.is !== 'right') return { is: checked.is };
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + LINK_SECONDS * 1_000);
  const owner = await database().user.findUnique({ where: { email }, select: { id: true } });
  const isMailed = await database().$transaction(async (tx) => {
    // Several at once stand in line here, so that each counts the others.
    await lockPerson(tx, { userId });
    const asked = { userId, action: 'address_change_asked', createdAt: { gt: new Date(Date.now() - 3_600_000) } };
    if ((await tx.accountEvent.count({ where: asked })) >= MOST_AN_HOUR) return false;
    const change = { email, tokenHash: hashToken(token), expiresAt };
    await tx.addressChange.upsert({ where: { userId }, create: { userId, ...change }, update: change });
    const eventId = await recordAccountEvent(tx, { userId, action: 'address_change_asked' });
    if (owner) return true;
    await writeMail(tx, {
      kind: 'confirm_new_address',
      recipientId: userId,
      toAddress: email,
      cause: `confirm_new_address:${eventId}`,
      secret: { path: `/account/confirm-address?token=${token}`, expiresAt },
    });
    return true;
  });
  if (!isMailed) return { is: 'too_many_mails' as const };
  if (owner) await writeAddressInUseMail({ user: owner });
  return { is: 'mailed' as const, email };
}
