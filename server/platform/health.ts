import { database } from './database';
import { logger } from './logger';
import { assertStoreAnswers } from './queue-backend';
import { shareAnswer } from './share-answer';

export type Health = { ok: boolean; checks: Record<'database' | 'queue', 'ok' | 'failed'> };

const CHECK_MS = 3_000;

/** Every check opens connections of its own, and anybody may ask: so many askers cost no more than one a second. */
const KEEP_MS = 1_000;

/** Whether the database and the queue's store answer, each within 3 s; at most 1 s old. */
export const checkHealth = shareAnswer({ ask: askAll, keepMs: KEEP_MS });

async function askAll(): Promise<Health> {
  const [databaseState, queueState] = await Promise.all([
    settle('database', () => database().$queryRaw`SELECT 1`),
    settle('queue', assertStoreAnswers),
  ]);
  return { ok: databaseState === 'ok' && queueState === 'ok', checks: { database: databaseState, queue: queueState } };
}

async function settle(name: string, check: () => Promise<unknown>): Promise<'ok' | 'failed'> {
  const timeout = AbortSignal.timeout(CHECK_MS);
  const late = new Promise<never>((_, reject) =>
    timeout.addEventListener('abort', () => reject(timeout.reason), { once: true }),
  );
  try {
    await Promise.race([check(), late]);
    return 'ok';
  } catch (error) {
    logger().warn({ err: error, check: name }, 'health check failed');
    return 'failed';
  }
}
