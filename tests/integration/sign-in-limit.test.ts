import { expect, test } from 'vitest';

// Before anything has read the environment: each address may try often, and ours is behind two proxies.
process.env.SIGN_IN_ATTEMPTS_PER_MINUTE = '12';
process.env.QUOTA_SIGN_UPS_PER_HOUR = '3';
process.env.TRUSTED_PROXIES = '10.0.0.0/8';
const { auth } = await import('@/server/accounts/sign-in/set-up-auth');
const { ensureAccount } = await import('@/server/accounts/service');
const { forwardToAuth } = await import('@/app/(auth)/forward-to-auth');

const PASSWORD = 'a long enough password';
const TOO_MANY_TRIES = {
  code: 'TOO_MANY_TRIES_FOR_ACCOUNT',
  message: 'Too many tries for this account. Wait a quarter of an hour, or ask for help.',
};
let addresses = 0;
/** As two proxies of ours pass it on: the client's own claim first, then the true address, then the outer proxy's. */
const nextAddress = () => `203.0.113.${++addresses}`;

type Attempt = { email: string; password?: string; address?: string; claim?: string };
const signIn = ({ email, password = 'wrong', address = nextAddress(), claim = '198.51.100.1' }: Attempt) =>
  post({ path: '/sign-in/email', body: { email, password }, address, claim });

type Posted = { path: string; body: Record<string, string>; address: string; claim: string };
const post = ({ path, body, address, claim }: Posted) =>
  auth().handler(
    new Request(`http://127.0.0.1:3000/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://127.0.0.1:3000',
        'x-forwarded-for': `${claim}, ${address}, 10.0.0.7`,
      },
      body: JSON.stringify(body),
    }),
  );

async function tryTimes(times: number, attempt: () => Attempt): Promise<number[]> {
  const statuses: number[] = [];
  for (let count = 0; count < times; count++) statuses.push((await signIn(attempt())).status);
  return statuses;
}
const all = (times: number, status: number) => Array.from({ length: times }, () => status);

async function makeAccount(name: string): Promise<string> {
  const email = `${name}@example.com`;
  await ensureAccount({ email, password: PASSWORD, name, role: 'claimant' });
  return email;
}

test('ten wrong passwords from ten addresses shut an account, also to the right one, and no other account', async () => {
  const email = await makeAccount('guessed');
  expect(await tryTimes(10, () => ({ email }))).toEqual(all(10, 401));
  const refused = await signIn({ email: email.toUpperCase(), password: PASSWORD });
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual(TOO_MANY_TRIES);
  expect(refused.headers.getSetCookie()).toEqual([]);
  expect((await signIn({ email: await makeAccount('other'), password: PASSWORD })).status).toBe(200);
});

test('an account that is not there is shut just the same', async () => {
  expect(await tryTimes(11, () => ({ email: 'nobody@example.com' }))).toEqual([...all(10, 401), 429]);
});

test('guesses at the same moment are counted before they are answered', async () => {
  const email = await makeAccount('stormed');
  const responses = await Promise.all(Array.from({ length: 15 }, () => signIn({ email })));
  expect(responses.map(({ status }) => status).sort()).toEqual([...all(10, 401), ...all(5, 429)]);
});

test('successes never count, and one of them clears the failures before it', async () => {
  const email = await makeAccount('regular');
  expect(await tryTimes(12, () => ({ email, password: PASSWORD }))).toEqual(all(12, 200));
  expect(await tryTimes(9, () => ({ email }))).toEqual(all(9, 401));
  expect((await signIn({ email, password: PASSWORD })).status).toBe(200);
  expect(await tryTimes(10, () => ({ email }))).toEqual(all(10, 401));
});

test('what was no try at a password does not count', async () => {
  expect(await tryTimes(11, () => ({ email: 'no address' }))).toEqual(all(11, 400));
});

test('an address is limited by what our proxies saw of it, whatever it claims to be', async () => {
  const address = nextAddress();
  let count = 0;
  const attempt = () => ({ email: `someone-${++count}@example.com`, address, claim: `198.51.100.${count}` });
  expect(await tryTimes(13, attempt)).toEqual([...all(12, 401), 429]);
});

test('sign-ups are limited by what our proxies saw of the address, and another address still may', async () => {
  const address = nextAddress();
  let count = 0;
  const signUp = async (from = address) => {
    const body = { email: `new-${++count}@example.com`, password: PASSWORD, name: 'Nina New' };
    return (await post({ path: '/sign-up/email', body, address: from, claim: `198.51.100.${count}` })).status;
  };
  expect([await signUp(), await signUp(), await signUp(), await signUp()]).toEqual([200, 200, 200, 429]);
  expect(await signUp(nextAddress())).toBe(200);
});

test('a form that is posted without script is limited by the address of who posted it', async () => {
  const [address, other] = [nextAddress(), nextAddress()];
  const postForm = (count: number, from = address) =>
    forwardToAuth({
      path: '/sign-in/email',
      body: { email: `poster-${count}@example.com`, password: 'wrong' },
      headers: new Headers({
        'content-type': 'multipart/form-data; boundary=x',
        origin: 'http://127.0.0.1:3000',
        'x-forwarded-for': `${from}, 10.0.0.7`,
      }),
    });
  const statuses: number[] = [];
  for (let count = 0; count < 13; count++) statuses.push((await postForm(count)).status);
  expect(statuses).toEqual([...all(12, 401), 429]);
  expect((await postForm(14, other)).status).toBe(401);
});
