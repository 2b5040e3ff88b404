import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { procedures } from '@/tests/setup/procedures';

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

const HOME = 'http://127.0.0.1:3000';
const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE'];
/** Signed by the service that sends it, or sent with its secret; neither is a browser. */
const SIGNED = ['app/api/webhooks/bounces/route.ts', 'app/api/webhooks/cloudinary/route.ts'];

const FOREIGN: Record<string, string>[] = [
  { origin: 'https://evil.test' },
  { origin: 'null' },
  { origin: HOME, 'sec-fetch-site': 'cross-site' },
  { origin: HOME, 'sec-fetch-site': 'same-site' },
];

const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('/route.ts'))
  .map((file) => `app/${file}`)
  .sort();

async function handlerOf(route: string, method: string): Promise<Handler | undefined> {
  const module: Record<string, unknown> = await import(/* @vite-ignore */ path.resolve(route));
  return module[method] as Handler | undefined;
}

async function send(handler: Handler, { at, method, headers }: { at: string; method: string; headers: HeadersInit }) {
  const body = method === 'GET' ? {} : { body: '{}' };
  const request = new Request(`${HOME}${at}`, { method, headers, ...body });
  return handler(request, { params: Promise.resolve({}) });
}

test.each(routes)('%s refuses what comes from another site', async (route) => {
  for (const method of CHANGING) {
    const handler = await handlerOf(route, method);
    if (!handler || SIGNED.includes(route)) continue;
    for (const headers of FOREIGN)
      expect((await send(handler, { at: '/api/any', method, headers })).status, JSON.stringify(headers)).toBe(403);
  }
});

test.each(routes)('nothing keeps what %s answers', async (route) => {
  for (const method of ['GET', ...CHANGING]) {
    const handler = await handlerOf(route, method);
    if (!handler) continue;
    const response = await send(handler, { at: '/api/any', method, headers: { origin: HOME } });
    expect(response.headers.get('cache-control'), method).toMatch(/^no-store/);
  }
});

test.each(routes)('no other site shows what %s answers in a page of its own', async (route) => {
  for (const method of ['GET', ...CHANGING]) {
    const handler = await handlerOf(route, method);
    if (!handler) continue;
    const response = await send(handler, { at: '/api/any', method, headers: { origin: HOME } });
    expect(response.headers.get('content-security-policy'), method).toContain("frame-ancestors 'none'");
  }
});

const NO_ORIGIN: Record<string, string> = {};

test('every change over tRPC has to come from here, also one of a batch', async () => {
  const POST = await handlerOf('app/api/trpc/[trpc]/route.ts', 'POST');
  if (!POST) throw new Error('tRPC takes no POST');
  const changes = procedures.filter(({ type }) => type === 'mutation').map(({ path }) => path);
  expect(changes.length).toBeGreaterThan(20);
  for (const path of [...changes, `${changes[0]},${changes[1]}?batch=1`])
    for (const headers of [...FOREIGN, NO_ORIGIN])
      expect((await send(POST, { at: `/api/trpc/${path}`, method: 'POST', headers })).status, path).toBe(403);
  const headers = { origin: HOME, 'content-type': 'application/json' };
  const own = await send(POST, { at: '/api/trpc/operations.pause', method: 'POST', headers });
  expect(own.status).toBe(401);
});

test('nothing is changed over tRPC by reading an address', async () => {
  const GET = await handlerOf('app/api/trpc/[trpc]/route.ts', 'GET');
  if (!GET) throw new Error('tRPC takes no GET');
  for (const { path } of procedures.filter(({ type }) => type === 'mutation'))
    expect((await send(GET, { at: `/api/trpc/${path}`, method: 'GET', headers: {} })).status, path).toBe(405);
});

test('every address of signing in and of accounts has to be posted to from here', async () => {
  const POST = await handlerOf('app/api/auth/[...all]/route.ts', 'POST');
  if (!POST) throw new Error('signing in takes no POST');
  const paths = Object.values(auth().api).flatMap(({ path }: { path?: string }) => path ?? []);
  expect(paths).toContain('/sign-in/email');
  for (const path of paths)
    for (const headers of [...FOREIGN, NO_ORIGIN])
      expect((await send(POST, { at: `/api/auth${path}`, method: 'POST', headers })).status, path).toBe(403);
});
