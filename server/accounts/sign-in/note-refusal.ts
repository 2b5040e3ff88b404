import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import { logger } from '@/server/platform/logger';
import { hashAccount } from './hash-account';

const PATHS = new Set([
  '/sign-in/email',
  '/sign-up/email',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/reset-password',
]);

const bodySchema = z.object({ email: z.string() });

/** The address that a request of signing in or up names. */
export const emailOf = ({ body }: { body: unknown }): string | undefined => bodySchema.safeParse(body).data?.email;

type Refusal = { path: string; status: number; code: string | undefined; account?: string | undefined };

/** Logs who was not let in and why. The account is a keyed hash: tries at one can be told from tries at many, and nobody is named. */
export function noteRefusal({ account, ...refusal }: Refusal): void {
  logger().warn({ ...refusal, ...(account ? { account: hashAccount(account) } : {}) }, 'sign-in refused');
}

type Answer = { path: string; body: unknown; context: { returned?: unknown } };

/** The same of an answer of the sign-in library's. */
export function noteAnswer({ path, body, context: { returned } }: Answer): void {
  if (!PATHS.has(path) || !isAPIError(returned)) return;
  noteRefusal({ path, status: returned.statusCode, code: returned.body?.code, account: emailOf({ body }) });
}
