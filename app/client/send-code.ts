import { authClient } from './auth-client';

type Asked = { path: '/two-factor/verify-totp' | '/two-factor/verify-backup-code'; body: { code: string } };

/** Six digits are of the app. Anything else is read as a recovery code, however it was copied from paper. */
export function readCode(given: string): Asked {
  const plain = given.replaceAll(/[\s-]/g, '').toLowerCase();
  if (/^\d{6}$/.test(plain)) return { path: '/two-factor/verify-totp', body: { code: plain } };
  const code = `${plain.slice(0, 5)}-${plain.slice(5, 15)}`;
  return { path: '/two-factor/verify-backup-code', body: { code } };
}

/** The second step of signing in; `error` is the sign-in library's. */
export function sendCode(given: string) {
  const { path, body } = readCode(given);
  return authClient.sendCode(path, body);
}

/** Whether the password was right and a code is still to come. The library's own types don't know of it. */
export const awaitsCode = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer && answer.twoFactorRedirect === true;
