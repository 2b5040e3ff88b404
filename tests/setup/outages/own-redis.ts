import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { findFreePort } from '../../../scripts/machine/free-port.mjs';
import { startRedis } from '../../../scripts/redis/start.mjs';

/** A Redis for one test file, which writes down what it is told, and can be killed and started again under its address. */
export async function startOwnRedis() {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'casedraft-redis-'));
  const port = await findFreePort();
  const start = () => startRedis({ port: String(port), dir, appendonly: 'yes', appendfsync: 'always' });
  let server = await start();
  return {
    url: server.url,
    kill: () => server.stop(),
    /** With all it knew, or as a new one that took its place. */
    restart: async ({ isEmpty }: { isEmpty: boolean }) => {
      if (isEmpty) await rm(path.join(dir, 'appendonlydir'), { recursive: true, force: true });
      server = await start();
    },
    flush: async () => {
      const client = new Redis(server.url);
      await client.flushall();
      client.disconnect();
    },
    end: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
