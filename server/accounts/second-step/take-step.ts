import { database } from '@/server/platform/database';
import { findStep } from './find-step';
import { decrypt } from './store-encrypted';

/** Uses up a code that an app has shown, and those before it; false where it was used before, at the same moment too. */
export async function takeStep({ userId, code }: { userId: string; code: string }): Promise<boolean> {
  const row = await database().twoFactor.findUnique({ where: { userId }, select: { secret: true } });
  const step = row && findStep({ secret: await decrypt(row.secret), code });
  if (step === null) return false;
  const { count } = await database().twoFactor.updateMany({
    where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}
