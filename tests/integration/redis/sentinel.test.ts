import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, test } from 'vitest';
import { atEnd } from '@/tests/setup/at-end';
import { MASTER_NAME, startSentinels } from '@/tests/setup/redis/sentinels';
import { goWholeWay } from '@/tests/setup/redis/whole-way';

let set: Awaited<ReturnType<typeof startSentinels>>;

beforeAll(async () => {
  const dir = await mkdtemp(path.join(process.env.DATA_DIR ?? '', 'sentinels-'));
  set = await startSentinels({ dir, password: 'of-the-data', sentinelPassword: 'of-the-sentinels' });
  atEnd(set.stop);
  Object.assign(process.env, {
    REDIS_URL: '',
    REDIS_SENTINELS: set.addresses,
    REDIS_SENTINEL_MASTER: MASTER_NAME,
    REDIS_SENTINEL_PASSWORD: 'of-the-sentinels',
    REDIS_PASSWORD: 'of-the-data',
  });
});

test('a document goes the whole way on a Redis that sentinels watch, and again after its master was killed', async () => {
  const { goAgain, close } = await goWholeWay();
  await set.killMaster();
  await goAgain();
  await close();
});
