import { APIError } from 'better-auth/api';
import { z } from 'zod';
import { noteSignIn } from '@/server/audit/service';
import { database } from '@/server/platform/database';
import { takeStep } from '../second-step/take-step';
import { findSessionEnd } from './limit-session';
import { awaitsSecondStep } from './settle-answer';

type NewSession = { userId: string };
/** Null for what no request has asked for. */
type Cause = { path?: string; body?: unknown } | null;

const codeSchema = z.object({ code: z.string() });

/** When a session that is being made will end, by its person's role. None is made for a code that was used before. */
export async function prepareSession<Made extends NewSession>(session: Made, cause: Cause) {
  const { userId } = session;
  if (cause?.path === '/two-factor/verify-totp') {
    const { code } = codeSchema.parse(cause.body);
    if (!(await takeStep({ userId, code })))
      throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'This code was used before. Sign in anew.' });
  }
  const { role } = await database().user.findUniqueOrThrow({ where: { id: userId }, select: { role: true } });
  if (role === 'former')
    throw new APIError('FORBIDDEN', { code: 'ACCESS_ENDED', message: 'Your access has ended. Ask a supervisor.' });
  const now = new Date();
  return { data: { ...session, expiresAt: findSessionEnd({ role, createdAt: now, usedAt: now }) } };
}

/** Puts the sign-in on record once its last step is done. */
export async function noteSession({ userId }: NewSession, cause: Cause): Promise<void> {
  const user = await database().user.findUniqueOrThrow({ where: { id: userId }, select: { twoFactorEnabled: true } });
  if (!awaitsSecondStep({ path: cause?.path ?? '', user })) await noteSignIn({ userId });
}
