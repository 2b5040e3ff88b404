import { beforeAll, expect, test } from 'vitest';
import { assertStoreAnswers, assertStoreFits } from '@/server/platform/queue-backend';
import { atEnd } from '@/tests/setup/at-end';
import { startWorkerProcess } from '@/tests/setup/worker-process';
import { startRedis } from '../../../scripts/redis/start.mjs';

const LINE =
  'Redis may drop queued work when its memory is full: its maxmemory-policy is allkeys-lru. Set it to noeviction.';

beforeAll(async () => {
  const server = await startRedis({ 'maxmemory-policy': 'allkeys-lru' });
  atEnd(server.stop);
  process.env.REDIS_URL = server.url;
});

test('a Redis that drops keys is refused, though it answers', async () => {
  await assertStoreAnswers();
  await expect(assertStoreFits()).rejects.toThrow(LINE);
});

test('a worker says so in one line and does not start', async () => {
  await expect(startWorkerProcess()).rejects.toThrow(`the worker ended at once:\n${LINE}`);
});
