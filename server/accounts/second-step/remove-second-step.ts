import { writeMail } from '@/server/mail/service';
import { database, type Transaction } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import { checkPassword } from '../settings/check-password';
import { recordAccountEvent } from '../settings/record-account-event';
import { nameKey } from './prepare-second-step';

/** From now on the password alone is enough, for whoever may sign in so. Others begin anew at once, as with a new phone. */
export async function removeSecondStep({ actor: { userId }, password }: { actor: Actor; password: string }) {
  const checked = await checkPassword({ userId, password });
  if (checked.is !== 'right') return { is: checked.is };
  await database().$transaction(async (tx) => {
    await lockPerson(tx, { userId });
    if (!(await eraseSecondStep(tx, { userId }))) return;
    const eventId = await recordAccountEvent(tx, { userId, action: 'second_step_off' });
    await writeMail(tx, { kind: 'second_step_off', recipientId: userId, cause: `second_step_off:${eventId}` });
  });
  return { is: 'done' as const };
}

/** Whether there was one. */
export async function eraseSecondStep(tx: Transaction, { userId }: { userId: string }): Promise<boolean> {
  await tx.verification.deleteMany({ where: { identifier: nameKey(userId) } });
  await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
  const { count } = await tx.twoFactor.deleteMany({ where: { userId } });
  return count > 0;
}
