import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '@/server/router';

export type Caller = ReturnType<typeof makeCaller>;

/** A page that hears nothing for this long takes the connection for broken and asks again. */
const PATIENCE_MS = 15_000;

function makeCaller({ baseUrl, cookie }: { baseUrl: string; cookie: string }) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${baseUrl}/api/trpc`,
        transformer: superjson,
        headers: { cookie, origin: baseUrl },
        fetch: (url, options) => fetch(url, { ...(options as RequestInit), signal: AbortSignal.timeout(PATIENCE_MS) }),
      }),
    ],
  });
}

export type Person = { email: string; call: Caller };

export async function signUp({ baseUrl, name }: { baseUrl: string; name: string }): Promise<Person> {
  const email = `${name}@faults.casedraft.test`;
  const response = await fetch(`${baseUrl}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify({ name, email, password: 'long enough to pass' }),
  });
  if (!response.ok) throw new Error(`Signing up was answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { email, call: makeCaller({ baseUrl, cookie: cookie.join('; ') }) };
}

export type People = { claimants: Person[]; officer: Person; supervisor: Person };

/** Signs everybody up over the running web process. Roles are given in the database, as nobody may ask for one. */
export async function signEverybodyUp({ baseUrl }: { baseUrl: string }): Promise<People> {
  const claimants = await Promise.all(['anna', 'ben', 'clara'].map((name) => signUp({ baseUrl, name })));
  const officer = await signUp({ baseUrl, name: 'oscar' });
  const supervisor = await signUp({ baseUrl, name: 'sue' });
  return { claimants, officer, supervisor };
}
