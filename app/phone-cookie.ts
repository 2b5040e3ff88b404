import { env } from '@/server/platform/env';

const isSecure = () => env().APP_URL.startsWith('https:');

/** Under https no other host of the site's domain can set a cookie of this name. */
export const phoneCookieName = () => `${isSecure() ? '__Host-' : ''}casedraft-phone`;

/** The header that binds an open link to this phone; with an empty secret, the one that lets go of it. */
export const writePhoneCookie = ({ secret, seconds }: { secret: string; seconds: number }): string =>
  [
    `${phoneCookieName()}=${secret}`,
    'Path=/',
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure() ? ['Secure'] : []),
  ].join('; ');

export function readPhoneSecret(headers: Headers): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === phoneCookieName())?.[1];
}
