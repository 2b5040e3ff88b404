// Starts the built web server and worker and says when both are ready.
import path from 'node:path';
import { openLog, readTail } from '../machine/log-file.mjs';
import { fromRoot } from '../machine/paths.mjs';
import { waitUntil } from '../machine/wait.mjs';
import { supervise } from './supervise.mjs';

// A loaded machine takes seconds; after a minute it isn't slow but stuck.
const READY_MS = 60_000;
// Who presses Ctrl-C waits: the worker would drain for up to 25 s, but what it breaks off is done at the next start.
const WORKER_STOP_MS = 10_000;
const WEB_STOP_MS = 8_000;

async function answersHealthy(url) {
  try {
    const response = await fetch(`${url}/api/health`, {
      // A connection kept open would hold up the server's end.
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(5_000),
    });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    // Not listening yet: the caller asks again until its time is up.
    return false;
  }
}

/**
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env see describeEnvironment
 * @param {string} options.dataDir the logs go below it
 * @param {(line: string) => void} options.say hears about processes that die and come back
 * @param {() => Promise<void>} options.whenDatabaseUp
 * @returns {{ ready: () => Promise<void>, stop: () => Promise<void>, logs: { name: string, file: string }[] }}
 *   `ready` rejects with the tail of the log of the one that isn't; `stop` ends the worker, then the web
 */
export function startWebAndWorker({ env, dataDir, say, whenDatabaseUp }) {
  const dir = path.join(dataDir, 'logs');
  const webLog = openLog({ dir, name: 'web' });
  const workerLog = openLog({ dir, name: 'worker' });
  const common = { env, say, beforeRestart: whenDatabaseUp };
  const web = supervise({
    ...common,
    name: 'The web server',
    args: [fromRoot('scripts', 'supervise', 'child-web.mjs')],
    log: webLog,
    stopMs: WEB_STOP_MS,
  });
  const worker = supervise({
    ...common,
    name: 'The worker',
    args: ['--enable-source-maps', fromRoot('dist', 'worker.mjs')],
    cwd: fromRoot(),
    log: workerLog,
    stopMs: WORKER_STOP_MS,
  });

  async function ready() {
    const [webReady, workerReady] = await Promise.all([
      waitUntil({ check: () => answersHealthy(env.APP_URL), timeoutMs: READY_MS, everyMs: 100 }),
      worker.waitForLine(/worker ready/, READY_MS),
    ]);
    if (!webReady) throw new Error(`The web server did not get ready. The end of ${webLog.file}:\n${readTail(webLog)}`);
    if (!workerReady) {
      throw new Error(`The worker did not get ready. The end of ${workerLog.file}:\n${readTail(workerLog)}`);
    }
  }

  async function stop() {
    await worker.stop();
    await web.stop();
  }

  const logs = [
    { name: 'Web', file: webLog.file },
    { name: 'Worker', file: workerLog.file },
  ];
  return { ready, stop, logs };
}
