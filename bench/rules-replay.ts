/**
 * How long today's rules take over decided cases: `npm run bench:replay`, or `… -- 50000`. Seeds a database of its own with that many, each with
 * a case's whole facts, and replays them all.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../scripts/postgres/migrate.mjs';
import { startPostgres } from '../scripts/postgres/start.mjs';
import { seedCases } from './seed-cases';
import { seedDecidedFacts } from './seed-decided-facts';

/** Of the cases that are seeded so many in ten are decided. */
const DECIDED_OF_TEN = 4;
const MOST_SECONDS_A_10_000 = 30;

const count = Number(process.argv[2] ?? 10_000);
const folder = await mkdtemp(join(tmpdir(), 'casedraft-replay-'));
const postgres = await startPostgres({ dataDir: folder, fast: true });
try {
  const { url } = postgres;
  await migrate({ url });
  await seedCases({ url, count: Math.ceil((count * 10) / DECIDED_OF_TEN) });
  await seedDecidedFacts({ url });
  Object.assign(process.env, {
    NODE_ENV: 'test',
    CASEDRAFT_MODE: 'test',
    DATABASE_URL: url,
    AUTH_SECRET: 'of no use to anybody, as nobody signs in here',
    APP_URL: 'http://127.0.0.1:3000',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  });
  process.exitCode = (await measure()) ? 0 : 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true });
}

async function measure(): Promise<boolean> {
  const { closeDatabase } = await import('../server/platform/database');
  const { replayRules } = await import('../server/assessments/replay/replay-rules');
  const [load = 0] = loadavg();
  let [judged, otherwise] = [0, 0];
  const started = performance.now();
  const before = process.cpuUsage();
  for await (const { cases } of replayRules({ since: new Date(0) })) {
    judged += cases.length;
    otherwise += cases.filter(({ isOtherwise }) => isOtherwise).length;
  }
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(before);
  // On a busy machine the time that passes says little.
  const own = ((user + system) / 1e6).toFixed(1);
  await closeDatabase();
  console.log(
    `${judged.toLocaleString('en-GB')} decided cases in ${seconds.toFixed(1)} s (${own} s of the processor), ${otherwise} of them otherwise; ${availableParallelism()} cores, load ${load.toFixed(1)}`,
  );
  return judged > 0 && seconds <= (MOST_SECONDS_A_10_000 * judged) / 10_000;
}
