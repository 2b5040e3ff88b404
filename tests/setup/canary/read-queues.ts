import { Redis } from 'ioredis';
import { env } from '@/server/platform/env';
import { hasMarker } from './markers';
import { scanDatabase } from './scan-stores';

/** Where the queues' store has the marker: keys of Redis, or columns of BullMQ's tables. */
export async function scanQueues(): Promise<{ looked: number; marked: string[] }> {
  const { REDIS_URL, QUEUE_PREFIX } = env();
  if (!REDIS_URL) return { looked: 1, marked: await scanDatabase(['bullmq']) };
  const client = new Redis(REDIS_URL);
  try {
    const keys = await client.keys('*');
    const marked: string[] = [];
    for (const key of keys) if (hasMarker(key) || hasMarker(await readKey(client, key))) marked.push(key);
    return { looked: keys.filter((key) => key.startsWith(QUEUE_PREFIX)).length, marked };
  } finally {
    client.disconnect();
  }
}

async function readKey(client: Redis, key: string): Promise<string> {
  const type = await client.type(key);
  if (type === 'hash') return JSON.stringify(await client.hgetall(key));
  if (type === 'stream') return JSON.stringify(await client.xrange(key, '-', '+'));
  if (type === 'list') return JSON.stringify(await client.lrange(key, 0, -1));
  if (type === 'set') return JSON.stringify(await client.smembers(key));
  if (type === 'zset') return JSON.stringify(await client.zrange(key, 0, '-1'));
  return (await client.get(key)) ?? '';
}
