import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import { checkPassword } from '../settings/check-password';
import { recordAccountEvent } from '../settings/record-account-event';
import { encryptCodes } from './store-encrypted';
import { writeRecoveryCodes } from './write-recovery-codes';

/** New recovery codes, given this once; those before are no good any more. */
export async function setRecoveryCodes({ actor: { userId }, password }: { actor: Actor; password: string }) {
  const checked = await checkPassword({ userId, password });
  if (checked.is !== 'right') return { is: checked.is };
  const codes = writeRecoveryCodes();
  const backupCodes = await encryptCodes(codes);
  return database().$transaction(async (tx) => {
    await lockPerson(tx, { userId });
    const { count } = await tx.twoFactor.updateMany({ where: { userId }, data: { backupCodes } });
    // Turned off on another page.
    if (count !== 1) return { is: 'off' as const };
    await recordAccountEvent(tx, { userId, action: 'recovery_codes_made' });
    return { is: 'done' as const, codes };
  });
}
