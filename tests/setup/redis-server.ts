import { fork } from 'node:child_process';
import { findFreePort } from '../../scripts/house/free-port.mjs';
import { fromRoot } from '../../scripts/house/paths.mjs';
import { findProgram } from '../../scripts/house/system-packages.mjs';

export type RedisServer = { url: string; stop: () => Promise<void> };

/** A Redis of our own that keeps nothing, on a free port. It ends with this process, however that ends. */
export async function startRedis(): Promise<RedisServer> {
  const program = process.env.REDIS_SERVER_PATH ?? findProgram('redis-server');
  if (!program)
    throw new Error('There is no redis-server. Install it, or run the tests on Postgres alone: CASEDRAFT_NO_REDIS=1.');
  const port = await findFreePort();
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    // Each test file takes a database of its own, so that one may flush it while others run.
    databases: '128',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const leash = fork(fromRoot('scripts', 'house', 'leash.mjs'), [program, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  const ended = new Promise<void>((resolve) => leash.once('exit', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (said.includes('Ready to accept connections')) resolve();
    };
    leash.stdout?.on('data', listen);
    leash.stderr?.on('data', listen);
    leash.once('error', reject);
    void ended.then(() => reject(new Error(`redis-server ended at once:\n${said}`)));
  });
  const stop = async () => {
    if (leash.connected) leash.disconnect();
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}
