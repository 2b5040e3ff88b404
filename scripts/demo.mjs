// `npm run demo`: from a fresh clone to a running Casedraft, with nothing but Node and npm.

import { buildAll } from './build/build.mjs';
import { installPackages } from './build/install.mjs';
import { drawBanner } from './demo/banner.mjs';
import { describeEnvironment } from './demo/environment.mjs';
import { loadDemoData } from './demo/load-data.mjs';
import { takeDemoLock } from './demo/lock.mjs';
import { reservePort } from './machine/free-port.mjs';
import { demoDataDir as dataDir } from './machine/paths.mjs';
import { createProgress } from './machine/progress.mjs';
import { prepareAppAccount } from './postgres/app-account.mjs';
import { keepPostgres } from './postgres/keep.mjs';
import { migrate } from './postgres/migrate.mjs';
import { usesRedis } from './redis/uses-redis.mjs';
import { followLogs } from './supervise/live-lines.mjs';
import { endRunningCommands } from './supervise/run-command.mjs';
import { listenForStop } from './supervise/stop-signals.mjs';
import { startWebAndWorker } from './supervise/web-and-worker.mjs';

const lock = takeDemoLock({ dataDir });
if (lock.holder) {
  const { url, pid } = lock.holder;
  if (url)
    console.log(
      drawBanner({
        title: `Casedraft already runs here (process ${pid})`,
        url,
        stopHint: 'Ctrl-C in its own terminal stops it.',
      }),
    );
  else console.log(`Casedraft is already starting here (process ${pid}): see its terminal for how far it is.`);
  process.exit(0);
}

const progress = createProgress({ total: 6 });
const say = (line) => progress.say(`${new Date().toTimeString().slice(0, 8)}  ${line}`);
// What has been started, to be stopped in the opposite order: worker and web, then the database.
const started = [];
let stopping = null;

function stopAll() {
  stopping ??= (async () => {
    endRunningCommands();
    for (const stop of started.reverse()) await stop();
    lock.release();
  })();
  return stopping;
}

listenForStop({
  onStop: async () => {
    progress.close();
    progress.say('Stopping…');
    await stopAll();
    progress.say('Stopped.');
    process.exit(0);
  },
  // What it started notices that it is gone, and ends.
  onForce: () => process.exit(1),
});

async function prepareDatabase() {
  const own = process.env.DATABASE_URL;
  const withQueue = !usesRedis(process.env);
  const database = await progress.step({
    title: own ? 'Using the database in DATABASE_URL' : 'Starting the database',
    run: async () => (own ? { url: own, whenUp: async () => undefined } : keepPostgres({ dataDir, say })),
  });
  if (database.stop) started.push(database.stop);
  await progress.step({
    title: 'Bringing its tables up to date',
    run: () => migrate({ url: database.url, withQueue }),
    outcome: (applied) => (applied.length > 0 ? `${applied.length} new` : 'nothing new'),
  });
  // In a database of somebody's own the accounts are theirs.
  if (own) return database;
  return { ...database, url: await prepareAppAccount({ url: database.url, dataDir, withQueue }) };
}

async function run() {
  await progress.step({
    title: 'Installing packages',
    run: (report) => installPackages({ report }),
    outcome: (result) => (result === 'present' ? 'already there' : 'done'),
  });
  const [database, reserved] = await Promise.all([
    prepareDatabase(),
    reservePort({ from: Number(process.env.PORT || 3000) }),
    progress.step({
      title: 'Building',
      run: (report) => buildAll({ report }),
      outcome: (result) => (result === 'unchanged' ? 'nothing has changed' : 'done'),
    }),
  ]);
  // From here on what is written is people's papers and what happens to them: the owner's alone, even where the data
  // folder lets Postgres's account pass.
  process.umask(0o077);
  const env = describeEnvironment({ mode: 'demo', databaseUrl: database.url, dataDir, port: reserved.port });
  await progress.step({
    title: 'Loading demo accounts and sample cases',
    run: (report) => loadDemoData({ env, part: 'cases', report }),
  });
  await reserved.release();
  if (stopping) return;
  const system = startWebAndWorker({ env, dataDir, say, whenDatabaseUp: database.whenUp });
  started.push(system.stop);
  await progress.step({ title: 'Starting web and worker', run: system.ready });
  lock.publish(env.APP_URL);
  console.log(drawBanner({ title: 'Casedraft is running', url: env.APP_URL }));
  followLogs({ logs: system.logs, say });
  // Only the supervisor's overview shows it, so nobody waits for it.
  await loadDemoData({ env, part: 'history' }).catch((error) => {
    if (!stopping) say(`The overview stays without its history: ${error.message}`);
  });
}

try {
  await run();
} catch (error) {
  // Stopped in mid-step: the step's failure is only the consequence.
  if (!stopping) {
    console.error(`\n${error.message}`);
    await stopAll();
    process.exit(1);
  }
}
