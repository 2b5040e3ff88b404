import { APIError } from 'better-auth/api';

/** What a sign-up may say. A role is given by others, and whoever names one is told so rather than ignored. */
const SIGN_UP_FIELDS = new Set(['name', 'email', 'password', 'callbackURL', 'rememberMe']);

/** Refuses a sign-up that names anything else. */
export function assertSignUpFields({ path, body }: { path: string; body: unknown }): void {
  if (path !== '/sign-up/email' || typeof body !== 'object' || body === null) return;
  const unknown = Object.keys(body).filter((field) => !SIGN_UP_FIELDS.has(field));
  if (unknown.length > 0)
    throw new APIError('BAD_REQUEST', {
      code: 'UNKNOWN_FIELDS',
      message: 'Sign up with a name, an email and a password alone.',
    });
}
