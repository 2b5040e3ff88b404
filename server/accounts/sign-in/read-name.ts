import { APIError } from 'better-auth/api';
import { z } from 'zod';
import { accountNameSchema } from '../schema';

/** A name as it is stored; refused with 400 where it is none. */
export function readName(given: string): string {
  const read = accountNameSchema.safeParse(given);
  if (!read.success) throw new APIError('BAD_REQUEST', { code: 'UNFIT_NAME', message: read.error.issues[0]?.message });
  return read.data;
}

const signUpSchema = z.looseObject({ name: z.string() });

/**
 * The request with the name of a sign-up as it is stored. Read before the address is looked up: otherwise only an unknown address
 * would have an unfit name refused, or a fit one folded in the answer.
 */
export function readSignUpName({ path, body }: { path: string; body: unknown }) {
  const signUp = path === '/sign-up/email' ? signUpSchema.safeParse(body).data : undefined;
  return signUp && { context: { body: { ...signUp, name: readName(signUp.name) } } };
}
