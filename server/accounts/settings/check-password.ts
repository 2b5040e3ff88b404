import { isAPIError } from 'better-auth/api';
import { database } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { TOO_BUSY } from '../sign-in/hash-password';
import { createAttemptLimit } from '../sign-in/limit-attempts';
import { auth } from '../sign-in/set-up-auth';

/** As for signing in: somebody at an open page of another's gets no further by guessing. */
const limit = createAttemptLimit({ name: 'present password', maximum: 10, windowMs: 15 * 60_000 });

/** `hash` is the password as it is stored, for whoever replaces it. */
export type CheckedPassword = { is: 'right'; hash: string } | { is: 'wrong_password' | 'too_many_tries' };

/** Whether it is the password of the account, asked before what must not be done by whoever finds the page open. */
export async function checkPassword({
  userId,
  password,
}: {
  userId: string;
  password: string;
}): Promise<CheckedPassword> {
  if (!(await limit.begin(userId))) return { is: 'too_many_tries' };
  const account = await database().account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  });
  const hash = account?.password;
  if (!hash) return { is: 'wrong_password' };
  const { password: passwords } = await auth().$context;
  const isRight = await passwords.verify({ hash, password }).catch(async (error: unknown) => {
    // Too many wait in line: nobody was wrong.
    await limit.forget(userId);
    throw isAPIError(error) ? new AppError('unavailable', TOO_BUSY, { cause: error }) : error;
  });
  if (!isRight) return { is: 'wrong_password' };
  await limit.clear(userId);
  return { is: 'right', hash };
}
