import { generateRandomString } from 'better-auth/crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 119 bits, and no more than 32 letters to type where no picture can be taken. The library takes it as text. */
export const makeSecret = (): string => generateRandomString(20, 'a-z', 'A-Z', '0-9');

/** As apps want it, in base32 without padding (RFC 4648). */
export function writeAppKey(secret: string): string {
  const bits = [...Buffer.from(secret)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => LETTERS[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

const ISSUER = 'Casedraft';

/** What an app reads from the picture. */
export function writeAppUri({ secret, email }: { secret: string; email: string }): string {
  const query = new URLSearchParams({ secret: writeAppKey(secret), issuer: ISSUER });
  return `otpauth://totp/${ISSUER}:${encodeURIComponent(email)}?${query}`;
}
