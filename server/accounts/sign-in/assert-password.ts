import { APIError } from 'better-auth/api';
import { z } from 'zod';
import { LONGEST_PASSWORD, MINIMUM_PASSWORD_LENGTH } from '../schema';
import { weighPassword } from './weigh-password';

type Person = { name: string; email: string };

/** Known to the pages, which have their own words for each code. */
const REFUSALS = {
  too_common: { code: 'PASSWORD_TOO_COMMON', message: 'This password is easy to guess. Take several words.' },
  personal: { code: 'PASSWORD_PERSONAL', message: 'This password has your name or address in it. Choose another.' },
} as const;

/** Refuses a password that would be guessed, with 400. One of an unfit length is the library's to refuse. */
export function assertPassword({ password, person }: { password: string; person: Person }): void {
  if (password.length < MINIMUM_PASSWORD_LENGTH || password.length > LONGEST_PASSWORD) return;
  const weight = weighPassword({ password, person });
  if (weight !== 'fit') throw new APIError('BAD_REQUEST', REFUSALS[weight]);
}

const signUpSchema = z.object({ name: z.string(), email: z.string(), password: z.string() });

/** Asked before the address is looked up, so that a known and an unknown one are answered alike. */
export function assertSignUpPassword({ path, body }: { path: string; body: unknown }): void {
  const signUp = path === '/sign-up/email' ? signUpSchema.safeParse(body).data : undefined;
  if (signUp) assertPassword({ password: signUp.password, person: signUp });
}
