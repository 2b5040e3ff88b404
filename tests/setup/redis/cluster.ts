import path from 'node:path';
import { Redis } from 'ioredis';
import { findFreePort } from '../../../scripts/machine/free-port.mjs';
import { startRedis } from '../../../scripts/redis/start.mjs';
import { until } from '../until';

type Node = { server: Awaited<ReturnType<typeof startRedis>>; busPort: number; client: Redis };

/** Three masters that share the slots, and a replica of the one that has the slot of `key`. */
export async function startCluster({ dir, key, password }: Record<'dir' | 'key' | 'password', string>) {
  const nodes = await Promise.all(Array.from({ length: 4 }, () => startNode({ dir, password })));
  const [first, second, third, replica] = nodes as [Node, Node, Node, Node];
  const masters = [first, second, third];
  const share = 16_384 / masters.length;
  for (const [index, { client }] of masters.entries()) {
    await client.call('CLUSTER', 'ADDSLOTSRANGE', Math.ceil(index * share), Math.ceil((index + 1) * share) - 1);
  }
  for (const [index, { client }] of nodes.entries()) await client.call('CLUSTER', 'SET-CONFIG-EPOCH', index + 1);
  for (const { server, busPort } of nodes.slice(1))
    await first.client.call('CLUSTER', 'MEET', '127.0.0.1', server.port, busPort);
  const slot = Number(await first.client.call('CLUSTER', 'KEYSLOT', key));
  const owner = masters[Math.floor(slot / share)] as Node;
  const ownerId = String(await owner.client.call('CLUSTER', 'MYID'));
  await until('the cluster is whole', async () => {
    const seen = await Promise.all(nodes.map(({ client }) => client.call('CLUSTER', 'INFO')));
    return seen.every((info) =>
      ['cluster_state:ok', 'cluster_known_nodes:4'].every((sign) => String(info).includes(sign)),
    );
  });
  await replica.client.call('CLUSTER', 'REPLICATE', ownerId);
  await until('the replica follows', async () =>
    (await replica.client.info('replication')).includes('master_link_status:up'),
  );
  // A master is replaced only when the others know of its replica.
  await until('all know of the replica', async () => {
    const seen = await Promise.all(masters.map(({ client }) => client.call('CLUSTER', 'NODES')));
    return seen.every((list) => String(list).includes(`slave ${ownerId}`));
  });
  for (const { client } of nodes) client.disconnect();
  return {
    addresses: masters.map(({ server }) => `127.0.0.1:${server.port}`).join(','),
    killOwner: owner.server.stop,
    stop: async () => {
      await Promise.all(nodes.map(({ server }) => server.stop()));
    },
  };
}

async function startNode({ dir, password }: Record<'dir' | 'password', string>): Promise<Node> {
  const port = await findFreePort();
  const busPort = await findFreePort();
  const server = await startRedis({
    port: String(port),
    // What a replica gets from its master goes into a file there.
    dir,
    requirepass: password,
    masterauth: password,
    'cluster-enabled': 'yes',
    'cluster-config-file': path.join(dir, `nodes-${port}.conf`),
    // Three seconds of silence, and a master is replaced: less comes about on a busy machine without any fault.
    'cluster-node-timeout': '3000',
    'cluster-port': String(busPort),
  });
  return { server, busPort, client: new Redis(server.url, { password }) };
}
