import { type NextRequest, NextResponse } from 'next/server';
import { findContentSecurityPolicy } from '@/server/platform/content-security-policy';

/** Says what a page may load. At run time, because only the running installation knows where its files are. */
export function proxy(_request: NextRequest): NextResponse {
  const response = NextResponse.next();
  const policy = findContentSecurityPolicy();
  if (policy) response.headers.set('content-security-policy', policy);
  return response;
}

// Route handlers that serve files set a stricter policy of their own; scripts and styles need none.
export const config = { matcher: '/((?!api/|_next/).*)' };
