import { createHmac } from 'node:crypto';
import { env } from '@/server/platform/env';

/** What stands for an account, or for a network address, where neither may be read. Keyed, so that nobody tries out which ones are there. */
export const hashAccount = (text: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`account\n${text.toLowerCase()}`).digest('base64url');
