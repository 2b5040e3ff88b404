/**
 * How long `npm run audit:verify` takes over very many events, and what a link costs those who write them: `npm run bench:audit`, or
 * `… -- --events 1000000`. Seeds a database of its own. The cost is that of transactions with and without the trigger, in turns.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '../scripts/postgres/migrate.mjs';
import { startPostgres } from '../scripts/postgres/start.mjs';
import { middle } from './speed-inputs';

const ROUNDS = 5;
const TRANSACTIONS = 400;
/** As many write at once as a worker has connections to spare. */
const WRITERS = 4;

const { values: options } = parseArgs({ options: { events: { type: 'string', default: '1000000' } } });
const count = Number(options.events);
if (!Number.isInteger(count) || count < 1)
  throw new Error('--events wants a number of events, for example --events 50000');
const folder = await mkdtemp(join(tmpdir(), 'casedraft-audit-'));
const postgres = await startPostgres({ dataDir: folder });
const writers = Array.from({ length: WRITERS }, () => new pg.Client({ connectionString: postgres.url }));
const owner = () => writers[0] as pg.Client;
const switchTrigger = (to: 'ENABLE' | 'DISABLE') =>
  owner().query(`ALTER TABLE audit_event ${to} TRIGGER audit_event_linked`);

try {
  await migrate({ url: postgres.url, withQueue: false });
  await Promise.all(writers.map((writer) => writer.connect()));
  await seed();
  await measureWriting();
  await measureChecking();
} finally {
  await Promise.all(writers.map((writer) => writer.end()));
  await postgres.stop();
  await rm(folder, { recursive: true });
}

async function seed() {
  await owner().query(
    `INSERT INTO "user" (id, name, email, "updatedAt") VALUES (gen_random_uuid(), 'A', 'a@bench.casedraft.test', now())`,
  );
  await owner().query(`INSERT INTO "case" (id, reference, case_type, title, claimant_id, updated_at)
    SELECT gen_random_uuid(), 'CASE-2026-000001', 'housing-benefit', 'A', id, now() FROM "user"`);
  await switchTrigger('DISABLE');
  await owner().query(
    `INSERT INTO audit_event (id, case_id, action, data) SELECT gen_random_uuid(), c.id, 'document_read', jsonb_build_object('index', n)
     FROM "case" c, generate_series(1, $1::int) n`,
    [count],
  );
  await owner().query(`DO $$
    DECLARE event audit_event; hash bytea := ''; position bigint := 0;
    BEGIN
      FOR event IN SELECT * FROM audit_event LOOP
        position := position + 1;
        hash := audit_hash(hash, event.id, event.case_id, event.actor_id, event.action, event.data, event.created_at);
        INSERT INTO audit_link VALUES (position, event.id, hash);
      END LOOP;
    END $$`);
  await owner().query('ANALYZE');
}

async function writeEvents(): Promise<number> {
  const started = performance.now();
  await Promise.all(
    writers.map(async (writer) => {
      for (let index = 0; index < TRANSACTIONS / WRITERS; index += 1)
        await writer.query(
          `INSERT INTO audit_event (id, case_id, action) SELECT gen_random_uuid(), id, 'document_read' FROM "case"`,
        );
    }),
  );
  return (performance.now() - started) / TRANSACTIONS;
}

async function measureWriting() {
  const times = { with: [] as number[], without: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await switchTrigger('DISABLE');
    times.without.push(await writeEvents());
    await owner().query(
      `DELETE FROM audit_event WHERE NOT EXISTS (SELECT FROM audit_link WHERE event_id = audit_event.id)`,
    );
    await switchTrigger('ENABLE');
    times.with.push(await writeEvents());
  }
  const [linked, plain] = [middle(times.with), middle(times.without)];
  console.log(
    `a transaction of one event, ${WRITERS} writers: ${linked.toFixed(2)} ms, without a link ${plain.toFixed(2)} ms, ratio ${(linked / plain).toFixed(2)}`,
  );
}

async function measureChecking() {
  Object.assign(process.env, {
    NODE_ENV: 'test',
    CASEDRAFT_MODE: 'test',
    DATABASE_URL: postgres.url,
    AUTH_SECRET: 'of no use to anybody, as nobody signs in here',
    APP_URL: 'http://127.0.0.1:3000',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  });
  const { checkChain } = await import('../server/audit/chain/check-chain');
  const { closeDatabase } = await import('../server/platform/database');
  const started = performance.now();
  const { links, faults } = await checkChain();
  const seconds = (performance.now() - started) / 1_000;
  const [load = 0] = loadavg();
  console.log(
    `${links.toLocaleString('en-GB')} events checked in ${seconds.toFixed(1)} s, ${faults.length} faults; ${availableParallelism()} cores, load ${load.toFixed(1)}`,
  );
  await closeDatabase();
}
