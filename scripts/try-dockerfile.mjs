// `node scripts/try-dockerfile.mjs`: builds the images' contents by the Dockerfile's own steps in an empty folder, without
// Docker, then runs them against a real Postgres and Redis: migrate, web and worker with their health checks, and a case from
// upload to draft. Needs redis-server. KEEP=1 leaves the folder behind.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildStages } from './image/dockerfile.mjs';
import { goWholeWay } from './image/go-whole-way.mjs';
import { startImage } from './image/try-image.mjs';
import { findFreePort } from './machine/free-port.mjs';
import { fromRoot } from './machine/paths.mjs';
import { createProgress } from './machine/progress.mjs';
import { startPostgres } from './postgres/start.mjs';
import { startRedis } from './redis/start.mjs';

const dir = mkdtempSync(path.join(os.tmpdir(), 'casedraft-images-'));
chmodSync(dir, 0o755);
const home = path.join(dir, 'home');
mkdirSync(home);
const progress = createProgress({ total: 5 });
const undo = [];
const folderOf = (stage) => path.join(stage.root, stage.workdir);
const megabytes = (folder) => Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]) / 1024;
/** npm's settings are those of this machine, its packages those it has already: neither is what is tried here. */
const npm = (name) => execFileSync('npm', ['config', 'get', name], { encoding: 'utf8' }).trim();
const buildEnv = {
  PATH: process.env.PATH,
  HOME: home,
  npm_config_registry: npm('registry'),
  npm_config_cache: npm('cache'),
  npm_config_prefer_offline: 'true',
};

try {
  const stages = await progress.step({
    title: 'Carrying out the Dockerfile',
    run: (report) => buildStages({ file: fromRoot('Dockerfile'), dir, env: buildEnv, say: report }),
  });
  const { env, port } = await progress.step({
    title: 'Starting Postgres and Redis',
    run: async () => {
      const postgres = await startPostgres({ dataDir: path.join(dir, 'stores'), fast: true });
      undo.push(postgres.stop);
      const redis = await startRedis({ requirepass: 'tried' });
      undo.push(redis.stop);
      const port = await findFreePort();
      return {
        port,
        env: {
          PATH: process.env.PATH,
          HOME: home,
          DATABASE_URL: postgres.url,
          REDIS_URL: `redis://:tried@127.0.0.1:${redis.port}`,
          AUTH_SECRET: randomBytes(24).toString('hex'),
          APP_URL: `http://127.0.0.1:${port}`,
          STORAGE_PROVIDER: 'local',
          OCR_PROVIDER: 'local',
          AI_PROVIDER: 'local',
          MAIL: 'off',
          // One volume in Docker, in all containers at one place.
          DATA_DIR: path.join(folderOf(stages.web), 'data'),
        },
      };
    },
  });
  await progress.step({
    title: 'Migrating',
    run: () => startImage({ name: 'migrate', stage: stages.migrate, env }).done(),
  });
  const web = startImage({ name: 'web', stage: stages.web, env: { ...env, PORT: String(port) } });
  const workerPort = String(await findFreePort());
  const worker = startImage({ name: 'worker', stage: stages.worker, env: { ...env, WORKER_HTTP_PORT: workerPort } });
  undo.push(web.kill, worker.kill);
  await progress.step({
    title: 'Waiting for the health checks of web and worker',
    run: () => Promise.all([web.healthy(), worker.healthy()]),
  });
  await progress.step({
    title: 'Taking a case the whole way, then stopping both',
    run: async () => {
      await goWholeWay(env.APP_URL);
      await Promise.all([web.stop(), worker.stop()]);
    },
  });
  for (const name of ['web', 'worker', 'migrate'])
    console.log(`${name}: ${megabytes(folderOf(stages[name])).toFixed(0)} MB on top of node:slim`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const step of undo.reverse()) await step();
  progress.close?.();
  if (process.env.KEEP) console.log(dir);
  else rmSync(dir, { recursive: true, force: true });
}
