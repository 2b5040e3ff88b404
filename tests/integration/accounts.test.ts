import { expect, test } from 'vitest';
import { ensureAccount, readActor } from '@/server/accounts/service';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { createRequestContext } from '@/server/context';
import { database } from '@/server/platform/database';

const PASSWORD = 'a long enough password';
const post = (path: string, body: unknown, cookie = '') =>
  auth().handler(
    new Request(`http://127.0.0.1:3000/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000', cookie },
      body: JSON.stringify(body),
    }),
  );
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

test('who signs up is a claimant, known by the session cookie until the session ends', async () => {
  const response = await post('/sign-up/email', { email: 'new@example.com', password: PASSWORD, name: 'Nina New' });
  expect(response.status).toBe(200);
  const headers = new Headers({ cookie: cookieOf(response) });
  const actor = await readActor({ headers });
  expect(actor).toMatchObject({ role: 'claimant', name: 'Nina New', email: 'new@example.com' });
  await database().session.deleteMany({ where: { userId: actor?.userId ?? '' } });
  expect(await readActor({ headers })).toBeNull();
});

test('a name is stored without the marks that would turn the words around it', async () => {
  const email = 'turned@example.com';
  await post('/sign-up/email', { email, password: PASSWORD, name: '\u202enimdA\u202c Ada\u2067' });
  expect(await database().user.findUnique({ where: { email } })).toMatchObject({ name: 'nimdA Ada' });
});

test.each([
  ['too long', 'n'.repeat(10_000)],
  ['blank', '   '],
  ['of nothing that can be seen', '\u200b\u2060\u00ad'],
])('a name that is %s is refused, and leaves no account', async (_how, name) => {
  const email = 'unfit@example.com';
  const response = await post('/sign-up/email', { email, password: PASSWORD, name });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'UNFIT_NAME' });
  expect(await database().user.count({ where: { email } })).toBe(0);
});

test.each(['claimant', 'officer'] as const)('%s keeps the name of their account', async (role) => {
  const email = `${role}-who-stays@example.com`;
  const cookie = cookieOf(await post('/sign-up/email', { email, password: PASSWORD, name: 'Stella Stays' }));
  await database().user.update({ where: { email }, data: { role } });
  const response = await post('/update-user', { name: 'Oscar Officer' }, cookie);
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({
    code: 'NAME_STAYS',
    message: 'The name of an account stays as it is. If it is misspelt, tell the office.',
  });
  expect(await database().user.findUnique({ where: { email } })).toMatchObject({ name: 'Stella Stays' });
});

test('nobody signs up as an officer', async () => {
  const response = await post('/sign-up/email', {
    email: 'sly@example.com',
    password: PASSWORD,
    name: 'Sly',
    role: 'officer',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'UNKNOWN_FIELDS' });
  expect(await database().user.count({ where: { email: 'sly@example.com' } })).toBe(0);
});

test('a forged cookie is nobody’s', async () => {
  const headers = new Headers({ cookie: 'better-auth.session_token=forged.signature' });
  expect(await createRequestContext({ headers, url: 'http://127.0.0.1:3000/' })).toMatchObject({ actor: null });
});

test('a set-up script can make an officer, twice the same one', async () => {
  const account = { email: 'officer@example.com', password: PASSWORD, name: 'Olga', role: 'officer' } as const;
  const id = await ensureAccount(account);
  expect(await ensureAccount(account)).toBe(id);
  expect(await database().session.count({ where: { userId: id } })).toBe(0);
  const response = await post('/sign-in/email', { email: account.email, password: PASSWORD });
  expect(await readActor({ headers: new Headers({ cookie: cookieOf(response) }) })).toMatchObject({ role: 'officer' });
});

test('an account keeps the language of the page that it was made on', async () => {
  const email = 'nueva@example.com';
  const body = { email, password: PASSWORD, name: 'Nuria Nueva' };
  const response = await post('/sign-up/email', body, 'casedraft-locale=es');
  expect(response.status).toBe(200);
  expect(await readActor({ headers: new Headers({ cookie: cookieOf(response) }) })).toMatchObject({ language: 'es' });
});
