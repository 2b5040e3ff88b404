import type { Problem } from './form-state';

const PROBLEMS: Record<string, Exclude<Problem, 'passwordTooShort'>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong',
  UNFIT_NAME: 'nameUnfit',
  INVALID_EMAIL: 'emailRefused',
  USER_ALREADY_EXISTS: 'taken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'taken',
  TOO_MANY_TRIES_FOR_ACCOUNT: 'tooManyForAccount',
  EMAIL_NOT_VERIFIED: 'unconfirmed',
  ACCESS_ENDED: 'accessEnded',
  INVALID_TOKEN: 'linkOver',
  PASSWORD_TOO_SHORT: 'passwordShort',
  PASSWORD_TOO_LONG: 'passwordTooLong',
  PASSWORD_TOO_COMMON: 'passwordTooCommon',
  PASSWORD_PERSONAL: 'passwordPersonal',
  INVALID_CODE: 'codeWrong',
  INVALID_BACKUP_CODE: 'codeWrong',
  CODE_USED: 'codeUsed',
  ACCOUNT_TEMPORARILY_LOCKED: 'codeTooMany',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'stepOver',
  INVALID_TWO_FACTOR_COOKIE: 'stepOver',
  TOO_BUSY: 'busy',
};

export type AuthError = { code?: string | undefined; status?: number | undefined };

/** What to tell a person when signing in or up failed. */
export function findAuthProblem({ code, status }: AuthError): Exclude<Problem, 'passwordTooShort'> {
  const known = code ? PROBLEMS[code] : undefined;
  if (known) return known;
  if (status === 429) return 'tooMany';
  return status ? 'ours' : 'unreached';
}

export const UNREACHED: AuthError = {};
