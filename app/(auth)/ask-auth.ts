import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import { z } from 'zod';
import { type AuthError, UNREACHED } from './auth-message';
import { forwardToAuth } from './forward-to-auth';

type Asking = { path: string; body: Record<string, string> };

type Answer = {
  error: AuthError | null;
  token: string | null;
  /** The password was right, and a code of the second step is still to come. */
  awaitsCode: boolean;
};

const answerSchema = z.looseObject({
  code: z.string().optional(),
  token: z.string().nullish(),
  twoFactorRedirect: z.boolean().nullish(),
});

/**
 * Asks the sign-in library for a form that was posted, as the page's script would ask by `/api/auth`: with the same limits, checks and
 * answers. What it sets as cookies is set in the answer to the form.
 */
export async function askAuth({ path, body }: Asking): Promise<Answer> {
  const response = await forwardToAuth({ path, body, headers: await headers() });
  const answer = answerSchema.safeParse(await response.json().catch(() => UNREACHED)).data;
  if (!response.ok) return { error: { code: answer?.code, status: response.status }, token: null, awaitsCode: false };
  const jar = await cookies();
  for (const line of response.headers.getSetCookie())
    for (const [name, cookie] of parseSetCookieHeader(line)) jar.set(name, cookie.value, toCookieOptions(cookie));
  return { error: null, token: answer?.token ?? null, awaitsCode: answer?.twoFactorRedirect === true };
}
