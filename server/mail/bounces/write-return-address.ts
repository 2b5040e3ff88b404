import { randomBytes } from 'node:crypto';

/** Hex, because mail systems may change the case of an address. Nobody guesses one. */
export const writeReturnToken = (): string => randomBytes(16).toString('hex');

const TOKEN_LENGTH = 32;
const TOKEN = /^[0-9a-f]{32}$/;

/** Where a mail comes back to: `bounces+<token>@insurer.example` for `bounces@insurer.example`. */
export function writeReturnAddress({ address, token }: { address: string; token: string }): string {
  const { local, domain } = splitAddress(address);
  return `${local}+${token}@${domain}`;
}

/** The token of such an address in a header of a mail that came back; null where there is none. */
export function findReturnToken({ text, address }: { text: string; address: string }): string | null {
  const { local, domain } = splitAddress(address.toLowerCase());
  const given = text.toLowerCase();
  const at = given.indexOf(`${local}+`);
  if (at < 0) return null;
  const begin = at + local.length + 1;
  const end = begin + TOKEN_LENGTH;
  const token = given.slice(begin, end);
  return TOKEN.test(token) && given.startsWith(`@${domain}`, end) ? token : null;
}

function splitAddress(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, at), domain: address.slice(at + 1) };
}
