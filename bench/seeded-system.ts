import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import { DEMO_PASSWORD } from '../prisma/demo/accounts';
import { readManifest, samplesFolder } from '../prisma/demo/sample-manifest';
import { buildAll } from '../scripts/build/build.mjs';
import { describeEnvironment } from '../scripts/demo/environment.mjs';
import { loadDemoData } from '../scripts/demo/load-data.mjs';
import { findFreePort } from '../scripts/machine/free-port.mjs';
import { keepPostgres } from '../scripts/postgres/keep.mjs';
import { migrate } from '../scripts/postgres/migrate.mjs';
import { startWebAndWorker } from '../scripts/supervise/web-and-worker.mjs';
import type { AppRouter } from '../server/router';
import { copyCase } from './copy-case';
import { seedCases } from './seed-cases';

const POLL_MS = 100;

/**
 * The built system with the demo accounts and many made-up cases. In front of the queue stand `real` copies of one case that
 * went the whole way, with its pages, draft and citations: those can be opened.
 */
export async function startSeededSystem({ cases, real }: { cases: number; real: number }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'casedraft-bench-'));
  const say = (line: string) => console.error(line);
  const started: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const stop = async () => {
    for (const undo of started.reverse()) await undo();
  };
  try {
    await buildAll({ report: say });
    const postgres = await keepPostgres({ dataDir, fast: true, say });
    started.push(postgres.stop);
    await migrate({ url: postgres.url, withQueue: !process.env.REDIS_URL });
    const port = await findFreePort();
    const env = describeEnvironment({ mode: 'test', databaseUrl: postgres.url, dataDir, port });
    await loadDemoData({ env, part: 'accounts' });
    const system = startWebAndWorker({ env, dataDir, say, whenDatabaseUp: postgres.whenUp });
    started.push(system.stop);
    await system.ready();
    const baseUrl = `http://127.0.0.1:${port}`;
    await sendRealCase({ baseUrl });
    await copyCase({ url: postgres.url, copies: real - 1 });
    await seedCases({ url: postgres.url, count: cases });
    return { baseUrl, url: postgres.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Person = { baseUrl: string; email: string; password?: string | undefined };

/** The product's API under an account's session, a demo account's where no password is given, with its cookies for a browser. */
export async function signInAs({ baseUrl, email, password = DEMO_PASSWORD }: Person) {
  const response = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Signing in was answered ${response.status}.`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${baseUrl}/api/trpc`, transformer: superjson, headers: { cookie, origin: baseUrl } })],
  });
  return { api, cookie };
}

async function sendRealCase({ baseUrl }: { baseUrl: string }): Promise<void> {
  const { api } = await signInAs({ baseUrl, email: 'claimant@demo.casedraft.test' });
  const { reference } = await api.cases.create.mutate({
    caseType: 'travel-expense-refund',
    title: 'Conference in Lisbon',
  });
  const sample = readManifest().cases.find(({ slug }) => slug === 'lindqvist-lisbon');
  if (!sample) throw new Error('There is no sample case lindqvist-lisbon.');
  for (const { file } of sample.documents) {
    const bytes = await readFile(join(samplesFolder, file));
    const input = { reference, filename: basename(file), contentType: 'application/octet-stream', bytes: bytes.length };
    const { documentId, upload } = await api.documents.requestUpload.mutate(input);
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
    form.append('file', new Blob([bytes]), input.filename);
    await fetch(upload.url, { method: 'POST', body: form });
    await api.documents.register.mutate({ documentId });
  }
  await api.cases.submit.mutate({ reference });
  for (;;) {
    const { status } = await api.cases.byReference.query({ reference });
    if (status === 'awaiting_officer_review') return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
