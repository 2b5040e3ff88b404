/** The sign-in page, which brings a person back to where they were: the path with its query, as of a list that was searched. */
export function signInPath({ pathname, query }: { pathname: string; query: string }): string {
  const search = query.replace(/^\?/, '');
  return `/sign-in?next=${encodeURIComponent(search === '' ? pathname : `${pathname}?${search}`)}`;
}

/**
 * `next` if it is a path on this site, else null: `//host` and `/\host` would leave it, and so would what a browser makes such a
 * path of, as `/.//host`.
 */
export function readNextPath(next: string | string[] | undefined): string | null {
  if (typeof next !== 'string' || !next.startsWith('/')) return null;
  const base = 'http://casedraft.invalid';
  if (!URL.canParse(next, base)) return null;
  const url = new URL(next, base);
  return url.origin === base && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : null;
}
