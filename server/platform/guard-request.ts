import { env } from './env';
import { ownOrigins } from './own-origins';

/** What lets a request change something: the cookie that a browser sends along by itself, or what its sender has to know. */
export type Authority = 'cookie' | 'ticket' | 'signature';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

type Sent = { method: string; headers: Headers };

/**
 * Whether a page other than ours may have sent it. Of a request that changes something by its cookie, the browser has to say that it
 * comes from us: silence, `null` and any other place are foreign. One that bears a ticket may come from a program, which names no
 * origin; one that is signed comes from another service.
 */
export function isForeign({
  method,
  headers,
  own,
  authority = 'cookie',
}: Sent & { own: string[]; authority?: Authority }) {
  if (READING.has(method) || authority === 'signature') return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = headers.get('origin');
  return origin === null ? authority === 'cookie' : !own.includes(origin);
}

/** The refusal of a foreign request that would change something; null for any other. */
export function refuseForeign(request: Sent, { authority }: { authority?: Authority } = {}): Response | null {
  const { APP_URL, CASEDRAFT_MODE } = env();
  const own = ownOrigins({ appUrl: APP_URL, production: CASEDRAFT_MODE === 'production' });
  if (!isForeign({ method: request.method, headers: request.headers, own, ...(authority ? { authority } : {}) }))
    return null;
  return refuse();
}

const REFUSAL = 'This did not come from a page of Casedraft, so nothing was changed. Open Casedraft and try there.';

/** As tRPC, the sign-in library and the stores word an error, so that whoever asked finds the sentence. */
function refuse(): Response {
  const json = { message: REFUSAL, code: -32_003, data: { code: 'FORBIDDEN', httpStatus: 403 } };
  return Response.json(
    { message: REFUSAL, error: { message: REFUSAL, json } },
    // The rest of a body would stand before the next request on this connection.
    { status: 403, headers: { connection: 'close' } },
  );
}

/** A year. It means something only where the site is on https. Hosts below this one may be somebody else's, so it says nothing of them. */
const HTTPS_ONLY = 'max-age=31536000';

export const findTransportPolicy = (): string | null => (env().APP_URL.startsWith('https:') ? HTTPS_ONLY : null);

/**
 * What every route answers by: foreign requests are refused before anything else is looked at, and no answer is kept by a browser or on
 * the way. A route that does without it fails a test that walks all of them.
 */
export async function guardRequest(
  request: Request,
  handle: (request: Request) => Response | Promise<Response>,
  { authority }: { authority?: Authority } = {},
): Promise<Response> {
  const response = refuseForeign(request, authority ? { authority } : {}) ?? (await handle(request));
  // A stream that is compressed on the way comes late and in lumps.
  const isStream = response.headers.get('cache-control')?.includes('no-transform');
  response.headers.set('cache-control', isStream ? 'no-store, no-transform' : 'no-store');
  // Nor does another site show it in a page of its own. What a person uploaded has a stricter policy already.
  if (!response.headers.has('content-security-policy'))
    response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  const transport = findTransportPolicy();
  if (transport) response.headers.set('strict-transport-security', transport);
  return response;
}
