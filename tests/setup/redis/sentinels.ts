import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Redis } from 'ioredis';
import { findFreePort } from '../../../scripts/machine/free-port.mjs';
import { startRedis, startSentinel } from '../../../scripts/redis/start.mjs';
import { until } from '../until';

export const MASTER_NAME = 'queue-master';

/**
 * A master with a replica, and three sentinels that put the replica in its place three seconds after it is gone: less silence
 * comes about on a busy machine without any fault.
 */
export async function startSentinels({
  dir,
  password,
  sentinelPassword,
}: Record<'dir' | 'password' | 'sentinelPassword', string>) {
  // What a replica gets from its master goes into a file there.
  const common = { dir, requirepass: password, masterauth: password };
  const master = await startRedis(common);
  const replica = await startRedis({ ...common, replicaof: `127.0.0.1 ${master.port}` });
  const onReplica = new Redis(replica.url, { password });
  await until('the replica follows', async () =>
    (await onReplica.info('replication')).includes('master_link_status:up'),
  );
  onReplica.disconnect();

  const watchers = await Promise.all(
    Array.from({ length: 3 }, async () => ({ port: await findFreePort(), id: randomBytes(20).toString('hex') })),
  );
  const stops = await Promise.all(
    watchers.map(async ({ port, id }) => {
      const others = watchers.filter((other) => other.id !== id);
      const lines = [
        `port ${port}`,
        'bind 127.0.0.1',
        `dir ${dir}`,
        `requirepass ${sentinelPassword}`,
        `sentinel sentinel-pass ${sentinelPassword}`,
        `sentinel myid ${id}`,
        `sentinel monitor ${MASTER_NAME} 127.0.0.1 ${master.port} 2`,
        `sentinel auth-pass ${MASTER_NAME} ${password}`,
        `sentinel down-after-milliseconds ${MASTER_NAME} 3000`,
        `sentinel failover-timeout ${MASTER_NAME} 10000`,
        // What they would find out by themselves, seconds later.
        `sentinel known-replica ${MASTER_NAME} 127.0.0.1 ${replica.port}`,
        ...others.map((other) => `sentinel known-sentinel ${MASTER_NAME} 127.0.0.1 ${other.port} ${other.id}`),
      ];
      const file = path.join(dir, `sentinel-${port}.conf`);
      await writeFile(file, `${lines.join('\n')}\n`);
      return startSentinel(file);
    }),
  );
  return {
    addresses: watchers.map(({ port }) => `127.0.0.1:${port}`).join(','),
    killMaster: master.stop,
    stop: async () => {
      await Promise.all([...stops, master.stop, replica.stop].map((stop) => stop()));
    },
  };
}
