import { LETTER, LONGEST_NAME } from '@/server/accounts/limits';
import { cleanName } from '@/server/platform/clean-text';
import type { Entered, Problem, Problems } from './form-state';

/** The same shape the browser's own email field asks for, so that both agree: something, an @, something with no space. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;

function checkEmail(email: string): Problem | undefined {
  if (email === '') return 'emailMissing';
  return EMAIL.test(email) ? undefined : 'emailUnfit';
}

/** As the server's schema has it, without bringing that into the page. */
function checkName(name: string): Problem | undefined {
  const clean = cleanName(name).trim();
  if (clean === '') return 'nameMissing';
  if (clean.length > LONGEST_NAME) return 'nameTooLong';
  return LETTER.test(clean) ? undefined : 'nameWithoutLetters';
}

/** Without what is right, so that a form with nothing wrong has no keys. */
function keepFound(found: Record<string, Problem | undefined>): Problems {
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

export const checkSignIn = ({ email, password }: Entered): Problems =>
  keepFound({ email: checkEmail(email), password: password === '' ? 'passwordMissing' : undefined });

export const checkSignUp = ({ name, email, password }: Entered, minimum: number): Problems =>
  keepFound({
    name: checkName(name),
    email: checkEmail(email),
    password: password.length < minimum ? 'passwordTooShort' : undefined,
  });

export const checkForgotten = ({ email }: Entered): Problems => keepFound({ email: checkEmail(email) });

export const checkReset = ({ password }: Entered, minimum: number): Problems =>
  keepFound({ password: password.length < minimum ? 'passwordTooShort' : undefined });
