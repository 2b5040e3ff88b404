import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { lockPerson } from '../lock';
import { checkPassword } from '../settings/check-password';
import { encrypt } from './store-encrypted';
import { makeSecret } from './write-app-key';

/** Time to find an app and install it. */
const READY_MS = 30 * 60_000;

/** Under which the sign-in library's table of things that expire keeps a key until the app has shown a code of it. */
export const nameKey = (userId: string) => `second-step:${userId}`;

type Given = { actor: Actor; password: string };

/** Makes the key of an app, for the person's password. Nothing is asked at sign-in before the app has shown a code. */
export async function prepareSecondStep({ actor: { userId }, password }: Given) {
  const checked = await checkPassword({ userId, password });
  if (checked.is !== 'right') return { is: checked.is };
  const value = await encrypt(makeSecret());
  const identifier = nameKey(userId);
  const expiresAt = new Date(Date.now() + READY_MS);
  return database().$transaction(async (tx) => {
    await lockPerson(tx, { userId });
    if (await tx.twoFactor.count({ where: { userId } })) return { is: 'on_already' as const };
    await tx.verification.deleteMany({ where: { identifier } });
    await tx.verification.create({ data: { identifier, value, expiresAt } });
    return { is: 'ready' as const };
  });
}

/** A key that was begun and is not in use; null where there is none. */
export const findKey = ({ userId }: { userId: string }) =>
  database().verification.findFirst({
    where: { identifier: nameKey(userId), expiresAt: { gt: new Date() } },
    select: { id: true, value: true },
  });
