import { accountNameSchema } from '@/server/accounts/schema';
import type { Entered, Problem, Problems } from './form-state';

/** The same shape the browser's own email field asks for, so that both agree: something, an @, something with no space. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;

function checkEmail(email: string): Problem | undefined {
  if (email === '') return 'emailMissing';
  return EMAIL.test(email) ? undefined : 'emailUnfit';
}

/** The longest name that an account can have is the schema's to say; a longer one is the only thing that is too big. */
function checkName(name: string): Problem | undefined {
  const code = accountNameSchema.safeParse(name).error?.issues[0]?.code;
  if (code === undefined) return undefined;
  if (code === 'too_small') return 'nameMissing';
  return code === 'too_big' ? 'nameTooLong' : 'nameWithoutLetters';
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

export const checkCode = ({ code }: Entered): Problems => keepFound({ code: code === '' ? 'codeMissing' : undefined });

export const checkForgotten = ({ email }: Entered): Problems => keepFound({ email: checkEmail(email) });

export const checkReset = ({ password }: Entered, minimum: number): Problems =>
  keepFound({ password: password.length < minimum ? 'passwordTooShort' : undefined });
