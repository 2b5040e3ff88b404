import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import { findFreePort } from '../scripts/machine/free-port.mjs';
import type { AppRouter } from '../server/router';

const DATABASE = 'database ';

type System = { baseUrl: string; databaseUrl: string; stop: () => Promise<void> };

/** The built system with an empty database, as the end-to-end tests use it: web, worker, embedded Postgres. `env`: what it wants otherwise. */
export async function startSystem({ env = {} }: { env?: Record<string, string> } = {}): Promise<System> {
  const port = await findFreePort();
  const child = spawn(process.execPath, ['scripts/e2e-server.mjs'], {
    env: { ...process.env, PORT: String(port), OWN_ENV: JSON.stringify(env) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  let databaseUrl = '';
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(DATABASE)) databaseUrl = line.slice(DATABASE.length);
    if (line === 'ready') return { baseUrl: `http://127.0.0.1:${port}`, databaseUrl, stop };
  }
  throw new Error('The system ended before it was ready.');
}

/** Signs a new claimant up and gives the product's API under their session. `name`: to tell several of one run apart. */
export async function signUp({ baseUrl, name = 'bench' }: { baseUrl: string; name?: string }) {
  const response = await fetch(`${baseUrl}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify({
      name: 'Bench Claimant',
      email: `${name}-${process.pid}@example.com`,
      password: 'long enough to pass',
    }),
  });
  if (!response.ok) throw new Error(`Sign-up was answered ${response.status}.`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${baseUrl}/api/trpc`, transformer: superjson, headers: { cookie, origin: baseUrl } })],
  });
}
