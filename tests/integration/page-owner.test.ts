import { beforeAll, expect, test } from 'vitest';
import { GET, POST } from '@/app/api/trpc/[trpc]/route';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { database } from '@/server/platform/database';
import { PAGE_OWNER_HEADER } from '@/server/platform/page-owner';
import { ORIGIN } from '@/tests/setup/people';
import { procedures, SAMPLES } from '@/tests/setup/procedures';

type Account = { userId: string; cookie: string };

let ada: Account;
let bo: Account;

async function signUp(name: string): Promise<Account> {
  const response = await auth().handler(
    new Request(`${ORIGIN}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN },
      body: JSON.stringify({ email: `${name}.page@example.com`, password: 'a long enough password', name }),
    }),
  );
  const { user } = (await response.json()) as { user: { id: string } };
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { userId: user.id, cookie: cookies.join('; ') };
}

beforeAll(async () => {
  ada = await signUp('ada');
  bo = await signUp('bo');
});

/** As a page of `owner` sends it while the browser is signed in as `signedIn`. */
async function send({
  path,
  input,
  owner,
  signedIn,
}: {
  path: string;
  input: unknown;
  owner?: Account;
  signedIn: Account;
}) {
  const response = await POST(
    new Request(`${ORIGIN}/api/trpc/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: ORIGIN,
        cookie: signedIn.cookie,
        ...(owner ? { [PAGE_OWNER_HEADER]: owner.userId } : {}),
      },
      body: JSON.stringify({ json: input }),
    }),
  );
  return { status: response.status, body: await response.text() };
}

const newCase = { caseType: 'travel-expense-refund', title: 'Written by Ada' };
const countCases = ({ userId }: Account) => database().case.count({ where: { claimantId: userId } });

test('what a page of one account sends is not done for another that is signed in by then', async () => {
  const refused = await send({ path: 'cases.create', input: newCase, owner: ada, signedIn: bo });
  expect(refused.status).toBe(401);
  expect(refused.body).toContain('"otherAccount":{"name":"bo","email":"bo.page@example.com"}');
  expect([await countCases(ada), await countCases(bo)]).toEqual([0, 0]);

  expect((await send({ path: 'cases.create', input: newCase, owner: ada, signedIn: ada })).status).toBe(200);
  expect((await send({ path: 'cases.create', input: newCase, signedIn: bo })).status).toBe(200);
  expect([await countCases(ada), await countCases(bo)]).toEqual([1, 1]);
});

const mutations = procedures.filter(({ type }) => type === 'mutation');

test.each(mutations)('$path asks whose page it is', async ({ path }) => {
  const input = SAMPLES[path]?.input({ reference: 'CASE-2026-000001', documentId: crypto.randomUUID() });
  const { status, body } = await send({ path, input, owner: ada, signedIn: bo });
  expect(status).toBe(401);
  expect(body).toContain('Another account is signed in now');
});

test('a stream of a page says whose it is in its address, and is refused like any call', async () => {
  const readBeginning = async (owner: Account) => {
    const input = encodeURIComponent(JSON.stringify({ json: { queue: false } }));
    const params = encodeURIComponent(JSON.stringify({ [PAGE_OWNER_HEADER]: owner.userId }));
    const address = `${ORIGIN}/api/trpc/live.onTopics?input=${input}&connectionParams=${params}`;
    const ended = new AbortController();
    const { body } = await GET(new Request(address, { headers: { cookie: bo.cookie }, signal: ended.signal }));
    if (!body) throw new Error('the stream has no body');
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    // An error comes in two pieces, its name and what it says.
    while (!/event: (?:serialized-error\s+data: .|ping)/.test(text)) {
      const { value, done } = await reader.read();
      if (done) break;
      text += value;
    }
    ended.abort();
    return text;
  };
  expect(await readBeginning(ada)).toContain('Another account is signed in now');
  expect(await readBeginning(bo)).toContain('event: ping');
});
