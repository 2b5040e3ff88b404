import { expect, test } from 'vitest';
import { POST } from '@/app/api/language/route';
import { readActor } from '@/server/accounts/service';
import { auth } from '@/server/accounts/sign-in/set-up-auth';

const HOME = 'http://127.0.0.1:3000';

const choose = (fields: Record<string, string>, cookie = '') =>
  POST(
    new Request(`${HOME}/api/language`, {
      method: 'POST',
      headers: { origin: HOME, 'content-type': 'application/x-www-form-urlencoded', cookie },
      body: new URLSearchParams(fields).toString(),
    }),
  );

async function signUp(): Promise<string> {
  const body = { email: 'reader@example.com', password: 'a long enough password', name: 'Rita Reader' };
  const response = await auth().api.signUpEmail({ body, headers: new Headers(), asResponse: true });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

test('a choice is kept on the device and leads back to the page', async () => {
  const response = await choose({ language: 'es', next: '/sign-in?next=%2Fcases' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/sign-in?next=%2Fcases');
  expect(response.headers.get('set-cookie')).toMatch(
    /^casedraft-locale=es; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly$/,
  );
});

test('a signed-in person’s choice is kept in their account too', async () => {
  const cookie = await signUp();
  const headers = new Headers({ cookie });
  expect(await readActor({ headers })).toMatchObject({ language: 'en' });
  await choose({ language: 'es', next: '/cases' }, cookie);
  expect(await readActor({ headers })).toMatchObject({ language: 'es' });
});

test('it leads nowhere but to a page of ours, and takes no language that there is not', async () => {
  expect((await choose({ language: 'en', next: '//evil.test' })).headers.get('location')).toBe('/');
  const refused = await choose({ language: 'fr', next: '/' });
  expect(refused.status).toBe(400);
  expect(refused.headers.get('set-cookie')).toBeNull();
});
