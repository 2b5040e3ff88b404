// Fails when prisma/migrations and prisma/schema.prisma differ, and when Prisma's own CLI disagrees with our migrator
// about a database ours has brought up to date. Starts a throw-away Postgres for it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fromRoot } from './machine/paths.mjs';
import { migrate } from './postgres/migrate.mjs';
import { startPostgres } from './postgres/start.mjs';
import { runCommand } from './supervise/run-command.mjs';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'casedraft-migrations-'));
const postgres = await startPostgres({ dataDir, fast: true });

function runPrisma({ title, args, onLine }) {
  const cli = fromRoot('node_modules', 'prisma', 'build', 'index.js');
  return runCommand({
    title,
    command: process.execPath,
    args: [cli, ...args],
    onLine,
    cwd: fromRoot(),
    env: { ...process.env, DATABASE_URL: postgres.url, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
}

try {
  await migrate({ url: postgres.url });
  await runPrisma({
    title: 'Comparing prisma/migrations with prisma/schema.prisma',
    args: [
      'migrate',
      'diff',
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    ],
  });
  await runPrisma({ title: 'prisma migrate status', args: ['migrate', 'status'] });
  const lines = [];
  await runPrisma({ title: 'prisma migrate deploy', args: ['migrate', 'deploy'], onLine: (line) => lines.push(line) });
  if (!lines.some((line) => line.includes('No pending migrations'))) {
    throw new Error(`Prisma had migrations left to apply after ours:\n${lines.join('\n')}`);
  }
  console.log('Migrations and schema agree, and so do Prisma and our migrator.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
