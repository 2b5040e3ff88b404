/**
 * The web process without its pages: the product's own route handlers behind Node's server. It is up within a second of
 * being killed, which a built Next server is not, and a change of the sources needs no build.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import * as auth from '@/app/api/auth/[...all]/route';
import * as upload from '@/app/api/files/upload/route';
import * as health from '@/app/api/health/route';
import * as trpc from '@/app/api/trpc/[trpc]/route';
import { bootWeb } from '@/server/boot-web';
import { env } from '@/server/platform/env';
import { logger } from '@/server/platform/logger';

type Handle = (request: Request) => Promise<Response>;
type Route = { GET?: Handle; POST?: Handle };

const ROUTES: [string, Route][] = [
  ['/api/trpc/', trpc],
  ['/api/auth/', auth],
  ['/api/files/upload', upload],
  ['/api/health', health],
];

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const init: RequestInit & { duplex: 'half' } = {
    method: incoming.method,
    headers: incoming.headers as Record<string, string>,
    body: hasBody ? (Readable.toWeb(incoming) as globalThis.ReadableStream) : null,
    signal: gone.signal,
    duplex: 'half',
  };
  return new Request(new URL(incoming.url ?? '/', env().APP_URL), init);
}

async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const route = ROUTES.find(([path]) => incoming.url?.startsWith(path))?.[1];
  const handle = incoming.method === 'GET' ? route?.GET : route?.POST;
  if (!handle) return void outgoing.writeHead(404).end();
  const response = await handle(toRequest(incoming, outgoing));
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  outgoing.setHeader('set-cookie', response.headers.getSetCookie());
  outgoing.statusCode = response.status;
  if (response.body) await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing);
  else outgoing.end();
}

bootWeb();

const server = createServer((incoming, outgoing) => {
  respond(incoming, outgoing).catch((error: unknown) => {
    logger().warn({ err: error }, 'request broke off');
    outgoing.destroy();
  });
});
server.listen(Number(new URL(env().APP_URL).port), '127.0.0.1', () => logger().info('web ready'));
