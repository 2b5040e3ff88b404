import { writeMail } from '@/server/mail/service';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import { recordAccountEvent } from '../settings/record-account-event';
import { createAttemptLimit } from '../sign-in/limit-attempts';
import { findStep } from './find-step';
import { findKey } from './prepare-second-step';
import { decrypt, encryptCodes } from './store-encrypted';
import { writeRecoveryCodes } from './write-recovery-codes';

/** As for passwords. */
const limit = createAttemptLimit({ name: 'first code', maximum: 10, windowMs: 15 * 60_000 });

type Given = { actor: Actor; sessionId: string; code: string };

/**
 * The app has shown the right code: from now on signing in asks for one. Sessions that began without it end, all but the one that asks.
 * Gives the recovery codes, this once.
 */
export async function settleSecondStep({ actor: { userId }, sessionId, code }: Given) {
  if (!(await limit.begin(userId))) return { is: 'too_many_tries' as const };
  const key = await findKey({ userId });
  if (!key) return { is: 'key_over' as const };
  const step = findStep({ secret: await decrypt(key.value), code });
  if (step === null) return { is: 'wrong_code' as const };
  await limit.clear(userId);
  const codes = writeRecoveryCodes();
  const backupCodes = await encryptCodes(codes);
  return database().$transaction(async (tx) => {
    await lockPerson(tx, { userId });
    // Sent twice, or begun anew on another page: the key is used once.
    const { count } = await tx.verification.deleteMany({ where: { id: key.id } });
    if (count !== 1) return { is: 'key_over' as const };
    await tx.twoFactor.create({ data: { userId, secret: key.value, backupCodes, lastStep: step } });
    await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
    const ended = await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    const eventId = await recordAccountEvent(tx, {
      userId,
      action: 'second_step_on',
      data: { endedSessions: ended.count },
    });
    await writeMail(tx, { kind: 'second_step_on', recipientId: userId, cause: `second_step_on:${eventId}` });
    return { is: 'done' as const, codes };
  });
}
