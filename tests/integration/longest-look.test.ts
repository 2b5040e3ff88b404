import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { expect, onTestFinished, test, vi } from 'vitest';
import { GET, POST } from '@/app/api/trpc/[trpc]/route';
import { createBrowserClient } from '@/app/client/trpc';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { database } from '@/server/platform/database';
import { MOST_KNOWN, MOST_LOOKED_AT } from '@/server/queue/schema';
import { ORIGIN } from '@/tests/setup/people';

/** What proxies commonly let an address be; Node refuses one of 16 KB. */
const LONGEST_ADDRESS = 8_192;

/** The product's route behind Node's own server, with Node's own limits. */
async function serve(): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming;
    const body = Buffer.concat(await incoming.toArray());
    const init = { method, headers: headers as Record<string, string>, body: method === 'POST' ? body : null };
    const response = await (method === 'POST' ? POST : GET)(new Request(new URL(url, ORIGIN), init));
    outgoing.writeHead(response.status, { 'content-type': 'application/json' }).end(await response.text());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function signInOfficer(): Promise<string> {
  const body = { email: 'looker@example.com', password: 'a long enough password', name: 'Looker' };
  const { headers } = await auth().api.signUpEmail({ body, returnHeaders: true });
  await database().user.update({ where: { email: body.email }, data: { role: 'officer' } });
  return headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

test('the longest look at a queue gets through to the server', async () => {
  const [base, cookie] = [await serve(), await signInOfficer()];
  const { fetch } = globalThis;
  const addresses: string[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    addresses.push(address);
    return fetch(base + address, { ...init, headers: { ...init.headers, cookie, origin: ORIGIN } });
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const client = createBrowserClient();

  const references = Array.from({ length: MOST_LOOKED_AT }, (_, index) => `CASE-2026-${100_000_000 + index}`);
  const answer = await client.reviews.changes.query({
    view: 'waiting',
    caseType: '€'.repeat(60),
    search: '€'.repeat(200),
    references,
    lookedUpTo: { at: new Date(), id: uuidv7() },
    known: Array.from({ length: MOST_KNOWN }, () => uuidv7()),
  });
  expect(answer).toMatchObject({ rows: [], arrived: [] });
  expect(addresses).toHaveLength(1);
  expect(addresses[0]?.length).toBeLessThan(LONGEST_ADDRESS);

  const byAddress = await fetch(`${base}/api/trpc/reviews.next?input=${encodeURIComponent('{"json":{}}')}`, {
    headers: { cookie },
  });
  expect(byAddress.status, 'what changes something is never done by an address').toBe(405);
});
