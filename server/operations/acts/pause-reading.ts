import { z } from 'zod';
import { AI_PROCESSING } from '@/server/jobs/contracts';
import { areJobsPaused, pauseJobs } from '@/server/jobs/queue';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import type { PauseInput } from '../schema';
import { recordOperation } from './record-operation';

/** Any number will do, as long as nobody else in this database uses it. */
const SWITCH_LOCK = 1_960_240_615;

const noteSchema = z.object({ note: z.string().default('') });

/** Who paused reading, and since when; null while it goes on. The row decides, the queue only follows. */
export async function readPause() {
  const last = await findLastSwitch(database());
  if (last?.action !== 'queue_paused') return null;
  return { since: last.createdAt, byName: last.actor.name, note: noteSchema.parse(last.data).note };
}

/** The same for whoever waits: to a claimant without who did it and why, which is for colleagues. */
export async function describePause({ actor }: { actor: Actor }) {
  const pause = await readPause();
  return pause && { since: pause.since, forStaff: actor.role === 'claimant' ? null : pause };
}

const findLastSwitch = (client: Transaction) =>
  client.operationEvent.findFirst({
    where: { action: { in: ['queue_paused', 'queue_resumed'] } },
    orderBy: { id: 'desc' },
    select: { action: true, data: true, createdAt: true, actor: { select: { name: true } } },
  });

/** No worker starts another document until somebody resumes. Pausing what is paused changes nothing. */
export async function pauseReading({ actor, input: { note } }: { actor: Actor; input: PauseInput }) {
  await turn({ actor, isPaused: true, data: note ? { note } : {} });
  return readPause();
}

export async function resumeReading({ actor }: { actor: Actor }) {
  await turn({ actor, isPaused: false, data: {} });
  return readPause();
}

/** Row and queue together, one person at a time; when the queue does not answer, nothing is written and the person is told. */
async function turn({ actor, isPaused, data }: { actor: Actor; isPaused: boolean; data: Record<string, string> }) {
  await database().$transaction(async (tx) => {
    await waitForTurn(tx);
    const last = await findLastSwitch(tx);
    if ((last?.action === 'queue_paused') !== isPaused)
      await recordOperation(tx, { actor, action: isPaused ? 'queue_paused' : 'queue_resumed', data });
    try {
      await pauseJobs({ name: AI_PROCESSING, isPaused });
    } catch (error) {
      throw new AppError('unavailable', 'The queue does not answer, so nothing was changed. Try again in a minute.', {
        cause: error,
      });
    }
  });
}

/** A queue whose store was emptied has forgotten that it was paused. True when it had to be told. */
export async function keepPause(): Promise<boolean> {
  return database().$transaction(async (tx) => {
    await waitForTurn(tx);
    const last = await findLastSwitch(tx);
    const isPaused = last?.action === 'queue_paused';
    if (!last || (await areJobsPaused(AI_PROCESSING)) === isPaused) return false;
    await pauseJobs({ name: AI_PROCESSING, isPaused });
    return true;
  });
}

const waitForTurn = (tx: Transaction) => tx.$queryRaw`SELECT pg_advisory_xact_lock(${SWITCH_LOCK})::text`;
