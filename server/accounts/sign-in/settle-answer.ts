import { isAPIError } from 'better-auth/api';
import { writeMail } from '@/server/mail/service';
import { database } from '@/server/platform/database';
import { recordAccountEvent } from '../settings/record-account-event';
import { type Jar, keepDevice } from './keep-device';

type Answer = Jar & {
  path: string;
  context: {
    returned?: unknown;
    newSession?: { user: { id: string; email: string } & Record<string, unknown> } | null;
  };
};

/** Once somebody has signed in, all steps of it: their browser is known from now on, and a recovery code that was used is told them. */
export async function settleAnswer(answer: Answer): Promise<void> {
  const { path, context } = answer;
  const user = context.newSession?.user;
  if (!user || isAPIError(context.returned) || awaitsSecondStep({ path, user })) return;
  keepDevice({ jar: answer, email: user.email });
  if (path === '/two-factor/verify-backup-code') await noteRecoveryCode({ userId: user.id });
}

/** The library makes a session for the password, and takes it back where a second step is due. */
export const awaitsSecondStep = ({ path, user }: { path: string; user: Record<string, unknown> }): boolean =>
  path === '/sign-in/email' && user.twoFactorEnabled === true;

const noteRecoveryCode = ({ userId }: { userId: string }) =>
  database().$transaction(async (tx) => {
    const eventId = await recordAccountEvent(tx, { userId, action: 'recovery_code_used' });
    await writeMail(tx, { kind: 'recovery_code_used', recipientId: userId, cause: `recovery_code_used:${eventId}` });
  });
