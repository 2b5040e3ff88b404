import { expect, test } from 'vitest';

process.env.APP_URL = 'https://cases.example.org';
const { auth } = await import('@/server/accounts/sign-in/set-up-auth');
const { readActor } = await import('@/server/accounts/service');

const EMAIL = 'careful@example.org';
const PASSWORD = 'a long enough password';

test('over https each cookie of signing in is for this host alone, and out of reach of scripts', async () => {
  await auth().api.signUpEmail({ body: { email: EMAIL, password: PASSWORD, name: 'Carla Careful' } });
  const response = await auth().handler(
    new Request('https://cases.example.org/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://cases.example.org' },
      body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
    }),
  );
  const lines = response.headers.getSetCookie();
  expect(lines.map((line) => line.split('=')[0]).toSorted()).toEqual([
    '__Host-casedraft.known_device',
    '__Host-casedraft.session_token',
  ]);
  for (const line of lines) {
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toContain('; Secure');
    expect(line).toContain('; HttpOnly');
    expect(line).toContain('; SameSite=Lax');
    expect(line).not.toContain('Domain=');
  }
  const cookie = lines.map((line) => line.split(';')[0]).join('; ');
  expect(await readActor({ headers: new Headers({ cookie }) })).toMatchObject({ email: EMAIL });
});
