import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { findContentSecurityPolicy } from '@/server/platform/content-security-policy';
import { findTransportPolicy, refuseForeign } from '@/server/platform/guard-request';

/** An address that nothing has: what is sent there gets the page that says so. */
const NOWHERE = '/not-found';
const POLICY = 'content-security-policy';

/** Says what a page may load. At run time, because only the running installation knows where its files are. */
export function proxy(request: NextRequest): Response {
  // No page changes anything, and one that comes to do so by an action is guarded like every route.
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  const policy = findContentSecurityPolicy({ nonce: randomBytes(16).toString('base64') });
  const headers = new Headers(request.headers);
  // Next reads the nonce from here, and puts it on its own scripts and styles.
  if (policy) headers.set(POLICY, policy);
  else headers.delete(POLICY);
  const { nextUrl } = request;
  const response = isAddress(nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL(NOWHERE, nextUrl), { request: { headers } });
  if (policy) response.headers.set(POLICY, policy);
  const transport = findTransportPolicy();
  if (transport) response.headers.set('strict-transport-security', transport);
  return response;
}

/** Not so with a broken escape in it, as `%E0%A4%A`, over which a page that takes a part of its address would break down. */
function isAddress(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

// Route handlers guard themselves by `guardRequest`: here their bodies would be copied. Scripts and styles need no policy.
export const config = { matcher: '/((?!api/|_next/).*)' };
