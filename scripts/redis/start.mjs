// A Redis server of our own, for tests and for trying what production runs.
import { fork } from 'node:child_process';
import { findFreePort } from '../machine/free-port.mjs';
import { fromRoot } from '../machine/paths.mjs';
import { findProgram } from '../machine/system-packages.mjs';

const DEFAULTS = {
  bind: '127.0.0.1',
  save: '',
  appendonly: 'no',
  'maxmemory-policy': 'noeviction',
  // Replicas are caught up at once; five seconds would be for more of them to come.
  'repl-diskless-sync-delay': '0',
};

function findRedisProgram() {
  const program = process.env.REDIS_SERVER_PATH ?? findProgram('redis-server');
  if (!program)
    throw new Error('There is no redis-server. Install it, or run the tests on Postgres alone: CASEDRAFT_NO_REDIS=1.');
  return program;
}

/**
 * A Redis that keeps nothing, on a free port. It ends with this process, however that ends.
 * @param {Record<string, string>} [settings] of its configuration; values of several words are split
 * @returns {Promise<{ port: number, url: string, stop: () => Promise<void> }>}
 */
export async function startRedis(settings = {}) {
  const port = Number(settings.port ?? (await findFreePort()));
  const all = { port: String(port), ...DEFAULTS, ...settings };
  const stop = await startProgram({
    args: Object.entries(all).flatMap(([name, value]) => [`--${name}`, ...value.split(' ')]),
    readyLine: 'Ready to accept connections',
  });
  return { port, url: `redis://127.0.0.1:${port}`, stop };
}

/**
 * A sentinel by its configuration file, which it rewrites as it learns.
 * @param {string} file
 * @returns {Promise<() => Promise<void>>} how to stop it
 */
export const startSentinel = (file) => startProgram({ args: [file, '--sentinel'], readyLine: 'Sentinel ID is' });

async function startProgram({ args, readyLine }) {
  const leash = fork(fromRoot('scripts', 'supervise', 'leash.mjs'), [findRedisProgram(), ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  const ended = new Promise((resolve) => leash.once('exit', resolve));
  let said = '';
  await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk;
      if (said.includes(readyLine)) resolve(undefined);
    };
    leash.stdout?.on('data', listen);
    leash.stderr?.on('data', listen);
    leash.once('error', reject);
    void ended.then(() => reject(new Error(`redis-server ended at once:\n${said}`)));
  });
  return async () => {
    // The whole group, and as a crash would: asked politely, a master first waits for its replicas.
    if (leash.pid && leash.exitCode === null && leash.signalCode === null) process.kill(-leash.pid, 'SIGKILL');
    await ended;
  };
}
