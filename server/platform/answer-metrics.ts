import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Who has the token (METRICS_TOKEN) as a bearer token gets what `write` gives; where there is no token there is nothing here.
 * The answer is for either server, Next's or the worker's.
 */
export async function answerMetrics({
  token,
  authorization,
  write,
}: {
  token: string | undefined;
  authorization: string | null | undefined;
  write: () => Promise<string>;
}): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  if (!token) return { status: 404, headers, body: '' };
  // Digests are of one length, and comparing them tells nothing by its time.
  if (!timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`)))
    return { status: 401, headers: { ...headers, 'www-authenticate': 'Bearer' }, body: '' };
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    body: await write(),
  };
}
