import { database } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import { recordAccountEvent } from '../settings/record-account-event';

type Asker = { actor: Actor; sessionId: string | null };

/** Signs the person out on one device. Its open pages and streams notice within two seconds. One that has ended already is fine. */
export async function removeSession({ actor, sessionId, id }: Asker & { id: string }) {
  if (id === sessionId)
    throw new AppError('invalid', 'This is the device you are using. Sign out by the menu instead.');
  return remove({ userId: actor.userId, where: { id } });
}

/** The same on every device but the one that asks. */
export const removeOtherSessions = ({ actor, sessionId }: Asker) =>
  remove({ userId: actor.userId, where: sessionId ? { id: { not: sessionId } } : {} });

type Removal = { userId: string; where: { id?: string | { not: string } } };

const remove = ({ userId, where }: Removal) =>
  database().$transaction(async (tx) => {
    await lockPerson(tx, { userId });
    const { count } = await tx.session.deleteMany({ where: { userId, ...where } });
    if (count > 0) await recordAccountEvent(tx, { userId, action: 'sessions_ended', data: { count } });
    return { ended: count };
  });
