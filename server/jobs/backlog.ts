import type { JobType } from 'bullmq';
import { database } from '@/server/platform/database';
import { NO_LIMIT } from '@/server/platform/queue-backend';
import { aiProcessingQueue } from './queue';

/** Jobs any worker could take now, and whether none should: a person paused the queue, or a busy service has it held. */
export async function readBacklog(): Promise<{ waiting: number; isHeld: boolean }> {
  const { queue } = await aiProcessingQueue();
  const [waiting, { isPaused, heldMs }] = await Promise.all([
    queue.getJobCountByTypes('waiting', 'prioritized'),
    readHold(),
  ]);
  return { waiting, isHeld: isPaused || heldMs > 0 };
}

/** `heldMs`: for how long a busy service still has every worker wait; 0 when none does. */
async function readHold(): Promise<{ isPaused: boolean; heldMs: number }> {
  const { queue } = await aiProcessingQueue();
  const [isPaused, heldMs] = await Promise.all([
    queue.isPaused(),
    // Without the number it is the time left of the window in which starts are counted, held or not.
    queue.getRateLimitTtl(NO_LIMIT.max),
  ]);
  return { isPaused, heldMs: Math.max(0, heldMs) };
}

/** While the queue is paused, the backend on Postgres counts what waits under a name that the type does not know. */
const COUNTED = ['waiting', 'paused', 'active', 'delayed', 'completed', 'failed'] as JobType[];

/** How many jobs are in each state. Finished ones are those still kept. */
export async function readQueueDepth() {
  const { queue } = await aiProcessingQueue();
  const {
    waiting = 0,
    paused = 0,
    active = 0,
    delayed = 0,
    completed = 0,
    failed = 0,
  } = await queue.getJobCounts(...COUNTED);
  return { waiting: waiting + paused, active, delayed, completed, failed };
}

/** What the queue says of itself, with the workers that are connected to it. */
export async function readQueueState() {
  const { queue } = await aiProcessingQueue();
  const [depth, hold, workers] = await Promise.all([readQueueDepth(), readHold(), queue.getWorkersCount()]);
  return { ...depth, ...hold, workers };
}

/**
 * How long the work that waits longest has waited, in ms; null when none does. Asked of the rows: they know it on either backend,
 * one of which gives no first job, and also where the queue has lost one. The index document_owed has it in front.
 */
export async function readOldestWait(): Promise<number | null> {
  const [oldest] = await database().$queryRaw<{ since: Date }[]>`
    SELECT d.updated_at AS since FROM document d JOIN "case" c ON c.id = d.case_id
    WHERE d.done_run < d.run AND d.registered_at IS NOT NULL AND d.lease IS NULL AND c.status <> 'withdrawn'
    ORDER BY d.updated_at, d.id LIMIT 1`;
  return oldest ? Math.max(0, Date.now() - oldest.since.getTime()) : null;
}

/**
 * By how much the worker that has been silent for longest is late with the sign of life it owes for a document it has in hand, in
 * ms; null while none is late. A worker that hangs is connected and has its job active, so that the queue cannot tell. By the
 * index document_held.
 */
export async function readLongestSilence(): Promise<number | null> {
  const [late] = await database().$queryRaw<{ since: Date }[]>`
    SELECT d.lease_ends AS since FROM document d JOIN "case" c ON c.id = d.case_id
    WHERE d.lease IS NOT NULL AND d.lease_ends < now() AND d.done_run < d.run AND c.status <> 'withdrawn'
    ORDER BY d.lease_ends LIMIT 1`;
  return late ? Math.max(0, Date.now() - late.since.getTime()) : null;
}
