import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { fromRoot } from '../../scripts/machine/paths.mjs';
import { migrate } from '../../scripts/postgres/migrate.mjs';

export type DatabaseBefore = {
  client: pg.Client;
  /** Brings it up to date; gives the names of the migrations applied. */
  migrate: () => Promise<string[]>;
  drop: () => Promise<void>;
};

/** A database of its own as it was before a migration, named by its folder. */
export async function makeDatabaseBefore(migration: string): Promise<DatabaseBefore> {
  const name = `before_${randomUUID().slice(0, 8)}`;
  const url = new URL(inject('templateUrl'));
  url.pathname = `/${name}`;
  await askServer({ url, sql: `CREATE DATABASE ${name}` });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'casedraft-migrations-'));
  const all = await readdir(fromRoot('prisma', 'migrations'), { withFileTypes: true });
  for (const entry of all.filter((one) => one.isDirectory() && one.name < migration))
    await cp(fromRoot('prisma', 'migrations', entry.name), path.join(folder, entry.name), { recursive: true });
  await migrate({ url: url.href, withQueue: false, dir: folder });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return {
    client,
    migrate: () => migrate({ url: url.href, withQueue: false }),
    drop: async () => {
      await client.end();
      await askServer({ url, sql: `DROP DATABASE ${name} WITH (FORCE)` });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function askServer({ url, sql }: { url: URL; sql: string }): Promise<void> {
  const server = new URL(url);
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
