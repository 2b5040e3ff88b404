import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { findKey } from './prepare-second-step';
import { countCodes, decrypt } from './store-encrypted';
import { writeAppKey, writeAppUri } from './write-app-key';

/** Where a person is with their second step: it is on, its key waits for the app's first code, or there is none. */
export async function readSecondStep({ actor: { userId, email } }: { actor: Actor }) {
  const row = await database().twoFactor.findUnique({ where: { userId }, select: { backupCodes: true } });
  if (row) return { is: 'on' as const, codesLeft: await countCodes(row.backupCodes) };
  const key = await findKey({ userId });
  if (!key) return { is: 'off' as const };
  const secret = await decrypt(key.value);
  return { is: 'ready' as const, key: writeAppKey(secret), uri: writeAppUri({ secret, email }) };
}
