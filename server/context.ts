import { readActor, readSignedIn } from './accounts/service';
import { UNATTENDED_HEADER } from './platform/attention';
import { env } from './platform/env';
import { PAGE_OWNER_HEADER } from './platform/page-owner';
import { type Context, mapError } from './platform/trpc';

type RequestInfo = {
  headers: Headers;
  url: string;
  /** What a stream says in its address, as a browser lets it send no header. */
  connectionParams?: Record<string, string | undefined> | null;
};

/** Who is asking and from where, for one HTTP request. */
export async function createRequestContext({ headers, url, connectionParams }: RequestInfo): Promise<Context> {
  // Before any procedure, so outside of what maps their errors.
  // A stream is opened anew by the browser itself.
  const isUse = !connectionParams && !headers.has(UNATTENDED_HEADER);
  const signedIn = await readSignedIn({ headers, isUse }).catch((error: unknown) => Promise.reject(mapError(error)));
  const actor = signedIn?.actor ?? null;
  return {
    actor,
    ...(signedIn ? { sessionId: signedIn.sessionId } : {}),
    pageOwnerId: headers.get(PAGE_OWNER_HEADER) ?? connectionParams?.[PAGE_OWNER_HEADER] ?? null,
    origin: requestOrigin({ headers, url }),
    isStillSignedIn: async () => {
      const now = await readActor({ headers, isUse: false });
      return now !== null && now.userId === actor?.userId && now.role === actor.role;
    },
  };
}

/**
 * The origin as the browser sees it. Behind a proxy that is APP_URL's; outside production the same server is opened by
 * name or by address, so the Host header decides.
 */
function requestOrigin({ headers, url }: { headers: Headers; url: string }): string {
  const { APP_URL, CASEDRAFT_MODE } = env();
  const host = headers.get('host');
  if (CASEDRAFT_MODE === 'production' || !host) return new URL(APP_URL).origin;
  return `${new URL(url).protocol}//${host}`;
}
