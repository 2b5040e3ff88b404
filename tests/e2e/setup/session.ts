import { randomUUID } from 'node:crypto';
import { type BrowserContextOptions, expect, request } from '@playwright/test';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '@/server/router';
import type { Credentials } from './target';

/** A signed-in person: cookies for a browser, and the product's API under the same cookies. */
export type Session = Credentials & {
  name: string;
  storageState: Exclude<BrowserContextOptions['storageState'], string | undefined>;
  api: TRPCClient<AppRouter>;
};

type Entrance = { baseURL: string; path: string; data: Record<string, string> };

async function enter({ baseURL, path, data }: Entrance) {
  const http = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  const response = await http.post(path, { data });
  expect(response.ok(), `${path} answered ${response.status()}: ${await response.text()}`).toBe(true);
  const { user }: { user: { name: string } } = await response.json();
  const storageState = await http.storageState();
  await http.dispose();
  return { storageState, name: user.name };
}

function connect({ baseURL, storageState }: { baseURL: string; storageState: Session['storageState'] }) {
  const cookie = storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${baseURL}/api/trpc`, transformer: superjson, headers: { cookie, origin: baseURL } })],
  });
}

export async function signIn({ baseURL, email, password }: Credentials & { baseURL: string }): Promise<Session> {
  const entered = await enter({ baseURL, path: '/api/auth/sign-in/email', data: { email, password } });
  return { email, password, ...entered, api: connect({ baseURL, ...entered }) };
}

/** Someone nobody has signed up as before. */
export function inventClaimant() {
  return {
    name: 'Robin Ashworth',
    email: `robin.${randomUUID()}@e2e.casedraft.test`,
    password: `long-and-${randomUUID()}`,
  };
}

export async function signUp({ baseURL }: { baseURL: string }): Promise<Session> {
  const claimant = inventClaimant();
  const entered = await enter({ baseURL, path: '/api/auth/sign-up/email', data: claimant });
  return { ...claimant, ...entered, api: connect({ baseURL, ...entered }) };
}
