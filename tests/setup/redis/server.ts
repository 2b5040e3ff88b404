import { fork } from 'node:child_process';
import { findFreePort } from '../../../scripts/house/free-port.mjs';
import { fromRoot } from '../../../scripts/house/paths.mjs';
import { findProgram } from '../../../scripts/house/system-packages.mjs';

export type RedisServer = { port: number; url: string; stop: () => Promise<void> };

const DEFAULTS = {
  bind: '127.0.0.1',
  save: '',
  appendonly: 'no',
  'maxmemory-policy': 'noeviction',
  // Replicas are caught up at once; five seconds would be for more of them to come.
  'repl-diskless-sync-delay': '0',
};

function findRedisProgram(): string {
  const program = process.env.REDIS_SERVER_PATH ?? findProgram('redis-server');
  if (!program)
    throw new Error('There is no redis-server. Install it, or run the tests on Postgres alone: CASEDRAFT_NO_REDIS=1.');
  return program;
}

/** A Redis of our own that keeps nothing, on a free port. It ends with this process, however that ends. */
export async function startRedis(settings: Record<string, string> = {}): Promise<RedisServer> {
  const port = Number(settings.port ?? (await findFreePort()));
  const all = { port: String(port), ...DEFAULTS, ...settings };
  const stop = await startProgram({
    args: Object.entries(all).flatMap(([name, value]) => [`--${name}`, ...value.split(' ')]),
    readyLine: 'Ready to accept connections',
  });
  return { port, url: `redis://127.0.0.1:${port}`, stop };
}

/** A sentinel by its configuration file, which it rewrites as it learns. */
export const startSentinel = (file: string) =>
  startProgram({ args: [file, '--sentinel'], readyLine: 'Sentinel ID is' });

/** Resolves when the line has come; gives how to end the program, which closes its connections at once as a crash does. */
async function startProgram({ args, readyLine }: { args: string[]; readyLine: string }): Promise<() => Promise<void>> {
  const leash = fork(fromRoot('scripts', 'house', 'leash.mjs'), [findRedisProgram(), ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  const ended = new Promise<void>((resolve) => leash.once('exit', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (said.includes(readyLine)) resolve();
    };
    leash.stdout?.on('data', listen);
    leash.stderr?.on('data', listen);
    leash.once('error', reject);
    void ended.then(() => reject(new Error(`redis-server ended at once:\n${said}`)));
  });
  return async () => {
    // The whole group: asked politely, a master first waits for its replicas.
    if (leash.pid && leash.exitCode === null && leash.signalCode === null) process.kill(-leash.pid, 'SIGKILL');
    await ended;
  };
}
