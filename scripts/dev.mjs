// `npm run dev`: web and worker from source, both reloading, on an embedded Postgres with data in .casedraft/dev.
import path from 'node:path';
import { generateClient } from './build/build.mjs';
import { drawBanner } from './demo/banner.mjs';
import { describeEnvironment } from './demo/environment.mjs';
import { loadDemoData } from './demo/load-data.mjs';
import { takeDemoLock } from './demo/lock.mjs';
import { reservePort } from './machine/free-port.mjs';
import { demoDataDir, fromRoot } from './machine/paths.mjs';
import { prepareAppAccount } from './postgres/app-account.mjs';
import { keepPostgres } from './postgres/keep.mjs';
import { migrate } from './postgres/migrate.mjs';
import { usesRedis } from './redis/uses-redis.mjs';
import { endRunningCommands, runCommand } from './supervise/run-command.mjs';
import { listenForStop } from './supervise/stop-signals.mjs';

// Apart from the demo's: both can run at once in one clone.
const dataDir = path.join(demoDataDir, 'dev');
const say = (line) => console.log(line);
// A second start would take the first one's database for a leftover and end it.
const lock = takeDemoLock({ dataDir });
if (lock.holder) {
  say(`\`npm run dev\` already runs here (process ${lock.holder.pid}), ${lock.holder.url ?? 'still starting'}.`);
  process.exit(0);
}
let database;
let running = [];
let stopping = null;

function stopAll() {
  stopping ??= (async () => {
    endRunningCommands();
    await Promise.allSettled(running);
    await database?.stop?.();
    lock.release();
  })();
  return stopping;
}

function runTool({ name, args, env }) {
  const [tool, ...rest] = args;
  return runCommand({
    title: name,
    command: fromRoot('node_modules', '.bin', tool),
    args: rest,
    cwd: fromRoot(),
    env,
    onLine: (line) => say(`${name.padEnd(6)} │ ${line}`),
  });
}

listenForStop({
  onStop: async () => {
    await stopAll();
    process.exit(0);
  },
  onForce: () => process.exit(1),
});

try {
  say('Starting the database, then web and worker…');
  await generateClient();
  const own = process.env.DATABASE_URL;
  database = own ? { url: own } : await keepPostgres({ dataDir, say });
  const withQueue = !usesRedis(process.env);
  await migrate({ url: database.url, withQueue });
  const databaseUrl = own ?? (await prepareAppAccount({ url: database.url, dataDir, withQueue }));
  const { port, release } = await reservePort({ from: Number(process.env.PORT || 3000) });
  const env = describeEnvironment({ mode: 'development', databaseUrl, dataDir, port });
  await loadDemoData({ env, part: 'accounts', fromSource: true });
  await release();
  lock.publish(env.APP_URL);
  say(drawBanner({ title: 'Casedraft, from source', url: env.APP_URL }));
  running = [
    runTool({ name: 'web', args: ['next', 'dev', '--hostname', '127.0.0.1', '--port', String(port)], env }),
    runTool({ name: 'worker', args: ['tsx', 'watch', '--clear-screen=false', 'worker/main.ts'], env }),
  ];
  await Promise.all(running);
} catch (error) {
  if (!stopping) {
    console.error(error.message);
    await stopAll();
    process.exit(1);
  }
}
