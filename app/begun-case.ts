import { cookies } from 'next/headers';
import type { z } from 'zod';
import { createCaseInput } from '@/server/cases/schema';
import { env } from '@/server/platform/env';
import { jsonText } from './json-text';

/** Goes on with a case that was begun before signing in. */
export const CONTINUE_PATH = '/cases/new/continue';

/** Long enough to sign up and to find the mail that confirms the address. */
const KEPT_SECONDS = 3_600;

export type BegunCase = z.infer<typeof createCaseInput>;

/** Under https no other host of the site's domain can set a cookie of this name. */
const cookieName = () => `${env().APP_URL.startsWith('https:') ? '__Host-' : ''}casedraft-begun-case`;

/**
 * Keeps in the browser what somebody chose before they signed in. Not in the address, which logs would keep. It bears no signature: it
 * says what its own browser could say anew, and is checked like any form where the case is created.
 */
export async function keepBegunCase(begun: BegunCase): Promise<void> {
  (await cookies()).set(cookieName(), JSON.stringify(begun), {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().APP_URL.startsWith('https:'),
    path: '/',
    maxAge: KEPT_SECONDS,
  });
}

const keptSchema = jsonText().pipe(createCaseInput);

export async function readBegunCase(): Promise<BegunCase | null> {
  return keptSchema.safeParse((await cookies()).get(cookieName())?.value).data ?? null;
}

export async function forgetBegunCase(): Promise<void> {
  const jar = await cookies();
  // With the attributes that it was set with: a `__Host-` cookie is only replaced by such a one.
  jar.set(cookieName(), '', { path: '/', secure: env().APP_URL.startsWith('https:'), maxAge: 0 });
}
