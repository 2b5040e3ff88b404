import { database } from '@/server/platform/database';
import { logger } from '@/server/platform/logger';

/** So far back a chain may have been cut off at its end without the log knowing better. */
const EVERY_MS = 60 * 60_000;

let reportedAt = Number.NEGATIVE_INFINITY;

/**
 * Writes the head of the chain of audit events to the log, once an hour and process: a copy outside of the database, for
 * `npm run audit:verify -- --head`. Gives whether it was time.
 */
export async function reportHead({ now = performance.now() }: { now?: number } = {}): Promise<boolean> {
  if (now - reportedAt < EVERY_MS) return false;
  const head = await database().auditLink.findFirst({ orderBy: { position: 'desc' } });
  reportedAt = now;
  if (!head) return false;
  const hash = Buffer.from(head.hash).toString('hex');
  logger().info({ auditHead: `${head.position}:${hash}` }, 'head of the audit events');
  return true;
}
