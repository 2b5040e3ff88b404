import { APIError, getSessionFromCtx } from 'better-auth/api';
import { z } from 'zod';

const PATHS = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code']);

/** Nothing else: the library would also take a wish not to be asked on this device any more. */
const bodySchema = z.strictObject({ code: z.string().trim().min(1).max(20) });

type Asking = Parameters<typeof getSessionFromCtx>[0] & { path: string };

/** Refuses a second step that asks for more than to sign in, and one of somebody who is signed in, whose guesses nothing would count. */
export async function assertSecondStep(request: Asking): Promise<void> {
  if (!PATHS.has(request.path)) return;
  if (!bodySchema.safeParse(request.body).success)
    throw new APIError('BAD_REQUEST', { code: 'INVALID_CODE', message: 'Send a code alone.' });
  if (await getSessionFromCtx(request, { disableRefresh: true }))
    throw new APIError('FORBIDDEN', { code: 'SIGNED_IN_ALREADY', message: 'You are signed in already.' });
}
