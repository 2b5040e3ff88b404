import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { closeJobQueues } from '@/server/jobs/queue';
import { closeDatabase } from '@/server/platform/database';
import { closeLiveEvents } from '@/server/platform/live-events';
import { closeOcr } from '@/server/providers/ocr/ocr';
import { doAtEnd } from './at-end';
import { closeWorkers } from './worker';

// A setup file: it runs in each test file's own process before the file is loaded. So every file has its own database,
// queue and data folder, and the environment stands before anyone reads it.
const name = `test_${randomBytes(6).toString('hex')}`;
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'casedraft-world-'));
await mkdir(path.join(dataDir, 'files'));

await onServer((client, template) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
const databaseUrl = new URL(inject('templateUrl'));
databaseUrl.pathname = `/${name}`;

Object.assign(process.env, {
  NODE_ENV: 'test',
  CASEDRAFT_MODE: 'test',
  DATABASE_URL: databaseUrl.href,
  REDIS_URL: await takeRedisDatabase(),
  QUEUE_PREFIX: name,
  AUTH_SECRET: randomBytes(24).toString('hex'),
  APP_URL: 'http://127.0.0.1:3000',
  DATA_DIR: dataDir,
  DOCUMENT_READER: inject('programs')['document-reader'],
  OCR_PROCESSES: '1',
  // The same reader on every machine; who wants the native one names it.
  TESSERACT_PATH: 'off',
  // Real backoff would make a test of three attempts last 15 s; what it is in earnest is asserted apart.
  JOB_BACKOFF_MS: '20',
  // The sweep looks at every row, so that a test need not wait until one is old enough.
  SWEEP_AFTER_MS: '0',
  LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
});

afterAll(async () => {
  await closeWorkers();
  await closeOcr();
  await closeJobQueues();
  await closeLiveEvents();
  await closeDatabase();
  await doAtEnd();
  await onServer((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  await rm(dataDir, { recursive: true, force: true });
});

async function onServer(run: (client: pg.Client, template: string) => Promise<unknown>): Promise<void> {
  const url = new URL(inject('templateUrl'));
  const template = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await run(client, template);
  } finally {
    await client.end();
  }
}

/** A numbered database of Redis that no other file uses; the empty string where the queue is on Postgres. */
async function takeRedisDatabase(): Promise<string> {
  const redisUrl = inject('redisUrl');
  if (!redisUrl) return '';
  const client = new Redis(redisUrl);
  try {
    return `${redisUrl}/${await client.incr('test-files')}`;
  } finally {
    client.disconnect();
  }
}
