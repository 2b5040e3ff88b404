import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, test } from 'vitest';
import { atEnd } from '@/tests/setup/at-end';
import { startCluster } from '@/tests/setup/redis/cluster';
import { goWholeWay } from '@/tests/setup/redis/whole-way';

let cluster: Awaited<ReturnType<typeof startCluster>>;

beforeAll(async () => {
  const dir = await mkdtemp(path.join(process.env.DATA_DIR ?? '', 'cluster-'));
  const key = `{${process.env.QUEUE_PREFIX}}`;
  cluster = await startCluster({ dir, key, password: 'of-the-cluster' });
  atEnd(cluster.stop);
  Object.assign(process.env, { REDIS_URL: '', REDIS_CLUSTER: cluster.addresses, REDIS_PASSWORD: 'of-the-cluster' });
});

test('a document goes the whole way on a cluster, and again after the master with its queue was killed', async () => {
  const { goAgain, close } = await goWholeWay();
  await cluster.killOwner();
  await goAgain();
  await close();
});
