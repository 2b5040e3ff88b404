'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** The page's own path. Pages of the other router, which know none, are sent without script. */
export function usePath(): string {
  const pathname = usePathname();
  if (pathname === null) throw new Error('This page has no path.');
  return pathname;
}

export function useQueryString(): string {
  const params = useSearchParams();
  if (params === null) throw new Error('This page has no query.');
  return params.toString();
}
