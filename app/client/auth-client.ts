/**
 * The few calls of the sign-in library that pages make, as requests of their own: the library's client would be a tenth of a page's
 * script. Who is signed in is asked on the server, in app/session.ts.
 */
type Failure = { status: number; code?: string | undefined };
type Answer<Data> = { data: Data; error: null } | { data: null; error: Failure };

export type SessionPerson = { id: string; name: string; email: string };

/** Rejects where there is no answer, as without a connection. */
async function ask<Data>(path: string, body?: Record<string, string>): Promise<Answer<Data>> {
  const response = await fetch(`/api/auth${path}`, {
    cache: 'no-store',
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (response.ok) return { data: await response.json(), error: null };
  return { data: null, error: { status: response.status, code: await readCode(response) } };
}

/** A proxy's page has none. */
async function readCode(response: Response): Promise<string | undefined> {
  try {
    const { code } = await response.json();
    return typeof code === 'string' ? code : undefined;
  } catch (error) {
    console.debug('The refusal gives no reason.', error);
    return undefined;
  }
}

type Credentials = { email: string; password: string };

export const authClient = {
  signIn: { email: (given: Credentials) => ask<{ token: string }>('/sign-in/email', given) },
  /** Without a token nobody is signed in: the address is to be confirmed first. */
  signUp: { email: (given: Credentials & { name: string }) => ask<{ token: string | null }>('/sign-up/email', given) },
  signOut: () => ask<unknown>('/sign-out', {}),
  /** Null where nobody is signed in. */
  getSession: () => ask<{ user: SessionPerson } | null>('/get-session'),
  requestPasswordReset: (given: { email: string }) => ask<unknown>('/request-password-reset', given),
  resetPassword: (given: { token: string; newPassword: string }) => ask<unknown>('/reset-password', given),
};
