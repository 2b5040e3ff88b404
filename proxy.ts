import { type NextRequest, NextResponse } from 'next/server';
import { findContentSecurityPolicy } from '@/server/platform/content-security-policy';

/** An address that nothing has: what is sent there gets the page that says so. */
const NOWHERE = '/not-found';

/** Says what a page may load. At run time, because only the running installation knows where its files are. */
export function proxy({ nextUrl }: NextRequest): NextResponse {
  const response = isAddress(nextUrl.pathname) ? NextResponse.next() : NextResponse.rewrite(new URL(NOWHERE, nextUrl));
  const policy = findContentSecurityPolicy();
  if (policy) response.headers.set('content-security-policy', policy);
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

// Route handlers that serve files set a stricter policy of their own; scripts and styles need none.
export const config = { matcher: '/((?!api/|_next/).*)' };
