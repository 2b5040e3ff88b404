// The built system for the end-to-end tests, on PORT: an empty database with the demo accounts, web and worker. Thrown
// away, data and all, on SIGTERM or when the tests' process is gone. Prints its database's address, and "ready" when it is. With COLUMN=production it
// runs on Redis, Cloudinary and OpenAI, the latter two played by the tests' own servers. OWN_ENV, as JSON, is what a test that
// starts a system for itself wants otherwise; SAMPLE_CASES=true loads the demo's cases too.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAll } from './build/build.mjs';
import { describeEnvironment } from './demo/environment.mjs';
import { loadDemoData } from './demo/load-data.mjs';
import { prepareAppAccount } from './postgres/app-account.mjs';
import { keepPostgres } from './postgres/keep.mjs';
import { migrate } from './postgres/migrate.mjs';
import { usesRedis } from './redis/uses-redis.mjs';
import { endRunningCommands } from './supervise/run-command.mjs';
import { listenForStop } from './supervise/stop-signals.mjs';
import { startWebAndWorker } from './supervise/web-and-worker.mjs';
import { startTestServices } from './test/services.mjs';

const port = Number(process.env.PORT ?? 3210);
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'casedraft-e2e-'));
const say = (line) => console.error(line);
const started = [];
let stopping = null;

function stopAll() {
  stopping ??= (async () => {
    endRunningCommands();
    for (const stop of started.reverse()) await stop();
    rmSync(dataDir, { recursive: true, force: true });
  })();
  return stopping;
}

listenForStop({
  withParent: true,
  onStop: async () => {
    await stopAll();
    process.exit(0);
  },
  onForce: () => process.exit(1),
});

try {
  await buildAll({ report: say });
  const database = await keepPostgres({ dataDir, fast: true, say });
  started.push(database.stop);
  const services = process.env.COLUMN === 'production' ? await startTestServices() : null;
  if (services) started.push(services.stop);
  const described = describeEnvironment({ mode: 'test', databaseUrl: database.url, dataDir, port });
  const env = { ...described, ...services?.env, ...JSON.parse(process.env.OWN_ENV ?? '{}') };
  const withQueue = !usesRedis(env);
  await migrate({ url: database.url, withQueue });
  env.DATABASE_URL = await prepareAppAccount({ url: database.url, dataDir, withQueue });
  const parts = process.env.SAMPLE_CASES === 'true' ? ['cases', 'history'] : ['accounts'];
  for (const part of parts) await loadDemoData({ env, part });
  const system = startWebAndWorker({ env, dataDir, say, whenDatabaseUp: database.whenUp });
  started.push(system.stop);
  await system.ready();
  console.log(`database ${database.url}`);
  console.log('ready');
} catch (error) {
  if (!stopping) {
    console.error(error.message);
    await stopAll();
    process.exit(1);
  }
}
