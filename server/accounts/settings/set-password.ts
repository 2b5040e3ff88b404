import { writeMail } from '@/server/mail/service';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import type { ChangePasswordInput } from '../schema';
import { auth } from '../sign-in/set-up-auth';
import { weighPassword } from '../sign-in/weigh-password';
import { checkPassword } from './check-password';
import { recordAccountEvent } from './record-account-event';
import { removeResetLinks } from './remove-reset-links';

type Change = { actor: Actor; sessionId: string | null; input: ChangePasswordInput };

/** Gives the account another password. Whoever knew the old one is signed out: every session ends but the one that asks. */
export async function setPassword({ actor, sessionId, input: { password, newPassword } }: Change) {
  const { userId } = actor;
  const checked = await checkPassword({ userId, password });
  if (checked.is !== 'right') return { is: checked.is };
  const weight = weighPassword({ password: newPassword, person: actor });
  if (weight !== 'fit') return { is: weight };
  const hash = await (await auth().$context).password.hash(newPassword);
  return database().$transaction(async (tx) => {
    await lockPerson(tx, { userId });
    const { count } = await tx.account.updateMany({
      where: { userId, providerId: 'credential', password: checked.hash },
      data: { password: hash },
    });
    // Changed on another page since it was checked.
    if (count !== 1) return { is: 'wrong_password' as const };
    const ended = await tx.session.deleteMany({ where: { userId, ...(sessionId ? { id: { not: sessionId } } : {}) } });
    await removeResetLinks(tx, { userId });
    const eventId = await recordAccountEvent(tx, {
      userId,
      action: 'password_changed',
      data: { endedSessions: ended.count },
    });
    await writeMail(tx, { kind: 'password_changed', recipientId: userId, cause: `password_changed:${eventId}` });
    return { is: 'done' as const, endedSessions: ended.count };
  });
}
