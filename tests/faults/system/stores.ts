import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { migrate } from '../../../scripts/postgres/migrate.mjs';
import { startPostgres } from '../../../scripts/postgres/start.mjs';
import { startRedis } from '../../../scripts/redis/start.mjs';

const TEMPLATE = 'template';
const DATABASE = 'faults';

export type Postgres = Awaited<ReturnType<typeof startCrashablePostgres>>;

/** A Postgres that can be stopped as a power cut would, and comes back on the same port with all that was committed. */
export async function startCrashablePostgres({ folder }: { folder: string }) {
  const dataDir = path.join(folder, 'database');
  await mkdir(dataDir);
  let server = await startPostgres({ dataDir, database: TEMPLATE });
  const { port } = server;
  const urlOf = (name: string) => {
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    return url.href;
  };
  const ask = async (statement: string, database = 'postgres') => {
    const client = new pg.Client({ connectionString: urlOf(database) });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  };
  // A commit still reaches the system's own memory before it is confirmed, which a crash of Postgres leaves alone; only the
  // disk is not waited for.
  await ask('ALTER SYSTEM SET fsync = off');
  await ask('SELECT pg_reload_conf()');
  await migrate({ url: urlOf(TEMPLATE) });

  return {
    templateUrl: urlOf(TEMPLATE),
    url: urlOf(DATABASE),
    ask: (statement: string) => ask(statement, DATABASE),
    askTemplate: (statement: string) => ask(statement, TEMPLATE),
    /** Nobody may ask for a role, so it is given here. */
    grant: async (emails: { officer: string; supervisor: string }) => {
      for (const [role, email] of Object.entries(emails))
        await ask(`UPDATE "user" SET role = '${role}' WHERE email = '${email}'`, TEMPLATE);
      // What was connected to it has to be gone before it is copied.
      await ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${TEMPLATE}'`);
    },
    /** An empty database with everybody signed up, in place of the one before. */
    renew: async () => {
      await ask(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
      await ask(`CREATE DATABASE ${DATABASE} TEMPLATE ${TEMPLATE}`);
    },
    /** Lets the day come on which a case's claimant is to be reminded. False while no such day is set. */
    bringReminder: async (reference: string): Promise<boolean> => {
      const { rowCount } = await ask(
        `UPDATE decision SET remind_at = now() WHERE remind_at > now()
          AND case_id = (SELECT id FROM "case" WHERE reference = '${reference}')`,
        DATABASE,
      );
      return rowCount === 1;
    },
    crash: async ({ downMs }: { downMs: number }) => {
      const gone = new Promise<void>((resolve) => server.onExit(resolve));
      process.kill(server.pid, 'SIGQUIT');
      await gone;
      await wait(downMs);
      server = await startPostgres({ dataDir, database: TEMPLATE, port });
    },
    /** Everything the queue on Postgres knew is gone; the rows keep what they had. */
    loseJobs: () => ask('TRUNCATE bullmq.job, bullmq.event CASCADE', DATABASE),
    stop: () => server.stop(),
  };
}

export type QueueRedis = Awaited<ReturnType<typeof startCrashableRedis>>;

/**
 * A Redis that writes every command down before it answers, so that it comes back with all it had. As with Postgres that reaches
 * the system's memory; only the disk is not waited for.
 */
export async function startCrashableRedis({ folder }: { folder: string }) {
  const dir = path.join(folder, 'redis');
  await mkdir(dir);
  const settings = { dir, appendonly: 'yes', appendfsync: 'no' };
  let server = await startRedis(settings);
  const port = String(server.port);
  const flush = async () => {
    const client = new Redis(server.url, { lazyConnect: true });
    client.on('error', () => undefined);
    await client.connect();
    await client.flushall();
    const closed = once(client, 'end');
    client.disconnect();
    await closed;
  };
  return {
    url: server.url,
    crash: async ({ downMs }: { downMs: number }) => {
      await server.stop();
      await wait(downMs);
      server = await startRedis({ ...settings, port });
    },
    loseJobs: flush,
    stop: () => server.stop(),
  };
}
