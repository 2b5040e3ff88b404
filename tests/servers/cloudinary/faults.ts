import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from './refusal';

/** What goes wrong with one request. */
export type Fault =
  /** Answers properly, but late. */
  | { kind: 'slow'; ms: number }
  /** `hang`: not a byte comes. `stall`: half the answer, then nothing. `cut`: half, then the connection breaks. `half`: half, properly ended. */
  | { kind: 'hang' | 'stall' | 'cut' | 'half' }
  | { kind: 'rate_limited'; retryAfter?: string }
  /** `nonsense`: a web page with status 200, as a proxy gives. `processing`: the asset is not ready yet. */
  | { kind: 'nonsense' | 'bad_gateway' | 'bad_key' | 'forbidden' | 'not_found' | 'server_error' | 'processing' }
  /** Other bytes than were stored; for downloads and deliveries. */
  | { kind: 'corrupt' };

const ENDPOINTS = [
  'upload',
  'explicit',
  'destroy',
  'resource',
  'list',
  'update',
  'delete',
  'ping',
  'download',
  'delivery',
] as const;
export type Endpoint = (typeof ENDPOINTS)[number];
const ADMIN: readonly Endpoint[] = ['resource', 'list', 'update', 'delete', 'ping'];
export const isAdmin = (endpoint: Endpoint): boolean => ADMIN.includes(endpoint);

export type Answer = { status: number; headers: Record<string, string>; body: Buffer };

const PAGE = '<html><head><title>Sorry</title></head><body><h1>We will be back soon.</h1></body></html>';
const page = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(PAGE),
});

/** The refusal or the page that a fault stands for; null where the answer is made, and spoilt on its way at most. */
export function answerByFault({ fault, endpoint }: { fault: Fault | undefined; endpoint: Endpoint }): Answer | null {
  switch (fault?.kind) {
    case 'nonsense':
      return page(200);
    case 'bad_gateway':
      return page(502);
    case 'bad_key':
      throw new Refusal(401, isAdmin(endpoint) ? 'api_secret mismatch' : 'Unknown API key 1');
    case 'forbidden':
      throw new Refusal(403, 'Your account is disabled');
    case 'not_found':
      throw new Refusal(404, 'Resource not found');
    case 'processing':
      throw new Refusal(423, 'Processing');
    case 'server_error':
      throw new Refusal(500, 'Internal Server Error');
    case 'rate_limited':
      throw limitRate({ endpoint, retryAfter: fault.retryAfter ?? '30' });
    default:
      return null;
  }
}

function limitRate({ endpoint, retryAfter }: { endpoint: Endpoint; retryAfter: string }): Refusal {
  const reset = new Date(Date.now() + Number(retryAfter) * 1_000);
  const headers = {
    'retry-after': retryAfter,
    'x-featureratelimit-limit': '500',
    'x-featureratelimit-remaining': '0',
    'x-featureratelimit-reset': reset.toUTCString(),
  };
  if (!isAdmin(endpoint)) return new Refusal(429, 'Too many concurrent requests', headers);
  const when = reset.toISOString().slice(0, 19).replace('T', ' ');
  return new Refusal(
    420,
    `Rate Limit Exceeded. Limit of 500 api operations reached. Try again on ${when} UTC`,
    headers,
  );
}

/** Sends an answer, or as much of it as the fault lets through. */
export async function send(options: { answer: Answer; fault: Fault | undefined; response: ServerResponse }) {
  const { answer, fault, response } = options;
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'slow') await wait(fault.ms);
  const body = fault?.kind === 'corrupt' ? Buffer.from(answer.body.subarray(1)).reverse() : answer.body;
  const isHalved = fault?.kind === 'stall' || fault?.kind === 'cut' || fault?.kind === 'half';
  const length = fault?.kind === 'half' ? Math.floor(body.length / 2) : body.length;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(length) });
  if (!isHalved) return void response.end(body);
  const half = body.subarray(0, Math.floor(body.length / 2));
  if (fault.kind === 'half') return void response.end(half);
  await new Promise((resolve) => response.write(half, resolve));
  if (fault.kind === 'cut') response.destroy();
}
