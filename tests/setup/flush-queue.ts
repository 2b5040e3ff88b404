import { Redis } from 'ioredis';
import pg from 'pg';
import { env } from '@/server/platform/env';

/** Everything the queue knew is gone, as after a lost Redis; the database keeps what it had. */
export async function flushQueue(): Promise<void> {
  const { REDIS_URL, DATABASE_URL } = env();
  if (REDIS_URL) {
    const client = new Redis(REDIS_URL);
    try {
      await client.flushdb();
    } finally {
      client.disconnect();
    }
    return;
  }
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    await client.query('TRUNCATE bullmq.job, bullmq.event CASCADE');
  } finally {
    await client.end();
  }
}
