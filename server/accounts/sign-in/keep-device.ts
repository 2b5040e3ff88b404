import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '@/server/platform/env';

const COOKIE = 'known_device';
/** Each sign-in begins it anew. */
const KEPT_DAYS = 180;
/** People who share a computer. */
const MOST_ACCOUNTS = 5;
const DAY_SECONDS = 86_400;

/** What the sign-in library's hooks can do with cookies. */
export type Jar = {
  getCookie(name: string): string | null | undefined;
  setCookie(name: string, value: string, options: object): unknown;
  context: { createAuthCookie(name: string, options: { maxAge: number }): { name: string; attributes: object } };
};

type Owned = { jar: Jar; email: string };

const cookieOf = ({ context }: Jar) => context.createAuthCookie(COOKIE, { maxAge: KEPT_DAYS * DAY_SECONDS });
const today = () => Math.floor(Date.now() / (DAY_SECONDS * 1_000));

/** Signed for one account: whoever signs in to an account of their own has no device that others' accounts know. */
function signDevice({ id, day, email }: { id: string; day: number; email: string }): string {
  const signature = createHmac('sha256', env().AUTH_SECRET).update(
    `known-device\n${id}\n${day}\n${email.toLowerCase()}`,
  );
  return signature.digest('base64url');
}

function isSignedFor({ entry, email }: { entry: string; email: string }): boolean {
  const [id = '', day = '', signature = ''] = entry.split('.');
  if (!(Number(day) > today() - KEPT_DAYS)) return false;
  const [given, right] = [Buffer.from(signature), Buffer.from(signDevice({ id, day: Number(day), email }))];
  return given.length === right.length && timingSafeEqual(given, right);
}

const listEntries = (jar: Jar): string[] =>
  (jar.getCookie(cookieOf(jar).name) ?? '').split('~').slice(0, MOST_ACCOUNTS);

/** The id of a device from which the account was signed in to before, or its mailed link opened; null for any other. */
export function readDevice({ jar, email }: Owned): string | null {
  const own = listEntries(jar).find((entry) => isSignedFor({ entry, email }));
  return own?.split('.')[0] || null;
}

/** From now on this browser is known to the account. The cookie names nobody, and opens nothing: it only has tries of its own. */
export function keepDevice({ jar, email }: Owned): void {
  const others = listEntries(jar).filter((entry) => entry !== '' && !isSignedFor({ entry, email }));
  const [id, day] = [readDevice({ jar, email }) ?? randomBytes(16).toString('base64url'), today()];
  const own = `${id}.${day}.${signDevice({ id, day, email })}`;
  const { name, attributes } = cookieOf(jar);
  jar.setCookie(name, [own, ...others].slice(0, MOST_ACCOUNTS).join('~'), attributes);
}
