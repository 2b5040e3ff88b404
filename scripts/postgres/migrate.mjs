// Applies prisma/migrations without the Prisma CLI, so that a deployment needs `pg` alone, and records them exactly as
// Prisma does: its own `migrate status` and `migrate deploy` agree with the result.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../machine/paths.mjs';

// The advisory lock Prisma Migrate itself takes: two migrators, ours or theirs, wait for each other.
const PRISMA_LOCK = 72707369;

/** The first version with the collation pg_c_utf8, by which the search folds text alike in every database. */
const OLDEST_POSTGRES = 17;

const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

function readMigrations(dir) {
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const file = path.join(dir, name, 'migration.sql');
      if (!existsSync(file)) throw new Error(`${file} is missing.`);
      const sql = readFileSync(file, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function apply({ client, migration }) {
  const { name, sql, checksum } = migration;
  const id = randomUUID();
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);
  try {
    // One simple-protocol query: the whole file is one transaction, unless it is one statement that commits by itself, and `;`
    // inside bodies is Postgres's to judge.
    await client.query(sql);
  } catch (error) {
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, error.message]);
    throw new Error(`Migration ${name} failed: ${error.message}`, { cause: error });
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id]);
}

/**
 * @param {{ query: (sql: string) => Promise<{ rows: { number: string, name: string }[] }> }} client
 * @returns {Promise<void>} rejects with the one sentence to show where the server is too old
 */
export async function refuseOldPostgres(client) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name`,
  );
  const [{ number, name }] = rows;
  // Before a database is changed: half of the migrations would run, and leave it between two versions.
  if (Number(number) < OLDEST_POSTGRES * 10_000)
    throw new Error(
      `Casedraft needs Postgres ${OLDEST_POSTGRES} or newer; this server is ${name}. Nothing was changed.`,
    );
}

async function applyPending({ client, dir }) {
  await client.query(LEDGER);
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const failed = rows.find((row) => row.finished_at === null);
  if (failed) {
    throw new Error(
      `Migration ${failed.migration_name} failed in an earlier run. Put the database right, then mark it with ` +
        `\`npx prisma migrate resolve --rolled-back ${failed.migration_name}\` and migrate again.`,
    );
  }
  const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const applied = [];
  for (const migration of readMigrations(dir)) {
    const checksum = known.get(migration.name);
    if (checksum !== undefined && checksum !== migration.checksum) {
      throw new Error(`Migration ${migration.name} was edited after it was applied. Restore it and add a new one.`);
    }
    if (checksum !== undefined) continue;
    await apply({ client, migration });
    applied.push(migration.name);
  }
  return applied;
}

/**
 * Brings a database up to date: our tables, and BullMQ's own in the schema `bullmq` where Postgres is the queue.
 * @param {object} options
 * @param {string} options.url connection string
 * @param {boolean} [options.withQueue] false where Redis is the queue
 * @param {string} [options.dir] the migrations' folder
 * @returns {Promise<string[]>} names of the migrations applied now; rejects when one fails, which then is on record
 */
export async function migrate({ url, withQueue = true, dir = fromRoot('prisma', 'migrations') }) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await refuseOldPostgres(client);
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    const applied = await applyPending({ client, dir });
    // Let go before BullMQ takes its own lock in a transaction.
    await client.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK]);
    if (withQueue) {
      const { runMigrations } = await import('bullmq');
      await runMigrations(client, 'bullmq');
    }
    return applied;
  } finally {
    await client.end();
  }
}
