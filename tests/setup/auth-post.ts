import { auth } from '@/server/accounts/sign-in/set-up-auth';

const ORIGIN = 'http://127.0.0.1:3000';

type Post = { path: string; body: unknown; cookie?: string; address?: string };

/** What the pages' script sends to the sign-in library. */
export const postAuth = ({ path, body, cookie = '', address = '' }: Post): Promise<Response> =>
  auth().handler(
    new Request(`${ORIGIN}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: ORIGIN,
        cookie,
        ...(address === '' ? {} : { 'x-forwarded-for': address }),
      },
      body: JSON.stringify(body),
    }),
  );

/** A browser's cookies after an answer; those that the answer ends are gone. */
export function keepCookies(response: Response, before = ''): string {
  const jar = new Map<string, string>();
  for (const pair of before.split('; ').filter(Boolean)) jar.set(pair.split('=')[0] ?? '', pair);
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const name = pair.split('=')[0] ?? '';
    if (/max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, pair);
  }
  return [...jar.values()].join('; ');
}
