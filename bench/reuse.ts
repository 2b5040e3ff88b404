/**
 * What it takes to know a paper again: `npm run bench:reuse`, or `… -- 1000000`. Seeds a database of its own with that many documents, one in
 * five a filled form of which there are thousands, one form in forty copied. Times both that really happen: the look-up in all documents, once
 * for each that is read, and the reading of what it found, whenever a case is looked at. Uses the database in SEEDED_DATABASE_URL instead
 * where there is one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../scripts/postgres/migrate.mjs';
import { startPostgres } from '../scripts/postgres/start.mjs';
import { seedCases } from './seed-cases';
import { seedFingerprints } from './seed-fingerprints';

const LOOKS = 200;
/** The first of a connection plans its questions. */
const WARMING = 20;
/** The one once a document, in the worker; the other whenever a case is looked at. */
const MOST_MS = { compare: 100, read: 10 };

const count = Number(process.argv[2] ?? 200_000);
const folder = await mkdtemp(join(tmpdir(), 'casedraft-reuse-'));
const postgres = process.env.SEEDED_DATABASE_URL ? null : await startPostgres({ dataDir: folder, fast: true });
try {
  const url = postgres?.url ?? process.env.SEEDED_DATABASE_URL ?? '';
  if (postgres) {
    await migrate({ url });
    await seedCases({ url, count });
    await seedFingerprints({ url });
  }
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
  await postgres?.stop();
  await rm(folder, { recursive: true });
}

async function measure(): Promise<boolean> {
  const { closeDatabase, database } = await import('../server/platform/database');
  const { findReuse, keepReuse } = await import('../server/reuse/service');
  const documents = await database().document.count();
  const [load = 0] = loadavg();
  console.log(
    `${documents.toLocaleString('en-GB')} documents, ${availableParallelism()} cores, load ${load.toFixed(1)}, ${LOOKS} looks each`,
  );
  const kinds = [
    ['any paper', 'true'],
    ['a filled form', 'EXISTS (SELECT 1 FROM document_page g WHERE g.document_id = d.id)'],
  ] as const;
  let isQuick = true;
  for (const [what, where] of kinds) {
    const rows = await database().$queryRawUnsafe<{ caseId: string; documentId: string }[]>(
      `SELECT d.case_id AS "caseId", d.id AS "documentId" FROM document d WHERE ${where} ORDER BY md5(d.id::text) LIMIT ${LOOKS + WARMING}`,
    );
    const times = { compare: [] as number[], read: [] as number[] };
    let found = 0;
    for (const { documentId } of rows) {
      const started = performance.now();
      await keepReuse({ documentId });
      times.compare.push(performance.now() - started);
    }
    for (const { caseId, documentId } of rows) {
      const parts = [{ documentId, kind: 'claim-form', pages: [1] }];
      const started = performance.now();
      found += (await findReuse(database(), { caseId, parts })).length > 0 ? 1 : 0;
      times.read.push(performance.now() - started);
    }
    for (const step of ['compare', 'read'] as const) {
      const sorted = times[step].slice(WARMING).sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
      isQuick &&= at(0.5) < MOST_MS[step];
      console.log(
        `${what.padEnd(14)} ${step.padEnd(8)} median ${at(0.5).toFixed(1)} ms, 95th of a hundred ${at(0.95).toFixed(1)} ms`,
      );
    }
    console.log(`${found} of ${rows.length} are elsewhere`);
  }
  await closeDatabase();
  return isQuick;
}
