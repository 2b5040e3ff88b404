import { randomUUID } from 'node:crypto';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { createRequestContext } from '@/server/context';
import { database } from '@/server/platform/database';
import { createCaller } from '@/server/router';
import type { Person } from './people';

export const PASSWORD = 'a long enough password';

/** A person with a password and a session of their own, as a browser has them. */
export type SignedIn = Person & { email: string; cookie: string; sessionId: string };

/** Makes an account whose address is confirmed, and signs in to it. */
export async function signUpPerson(name = 'Clara Claimant'): Promise<SignedIn> {
  const email = `clara-${randomUUID()}@example.com`;
  await auth().api.signUpEmail({ body: { email, password: PASSWORD, name } });
  await database().user.update({ where: { email }, data: { emailVerified: true } });
  await database().session.deleteMany({ where: { user: { email } } });
  return signInPerson({ email });
}

type Entrance = { email: string; password?: string; userAgent?: string };

export async function signInPerson({ email, password = PASSWORD, userAgent = '' }: Entrance): Promise<SignedIn> {
  const { headers } = await auth().api.signInEmail({
    body: { email, password },
    headers: new Headers({ 'user-agent': userAgent }),
    returnHeaders: true,
  });
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const context = await createRequestContext({ headers: new Headers({ cookie }), url: 'http://127.0.0.1:3000/' });
  if (!context.actor || !context.sessionId) throw new Error('nobody is signed in');
  return { actor: context.actor, call: createCaller(context), email, cookie, sessionId: context.sessionId };
}

/** Whether the cookie is still anybody's. */
export const isSignedIn = async ({ cookie }: { cookie: string }): Promise<boolean> =>
  (await createRequestContext({ headers: new Headers({ cookie }), url: 'http://127.0.0.1:3000/' })).actor !== null;
