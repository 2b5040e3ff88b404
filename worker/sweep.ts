import { findAbandonedUploads, settleAbandonedUpload } from '@/server/documents/abandoned';
import { findOwedDocuments, type OwedDocument, startOver, writeOff } from '@/server/documents/owed';
import { failDocument } from '@/server/documents/reading';
import { handOver } from '@/server/drafts/service';
import { addAiProcessingJob, aiProcessingJobState } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { logger } from '@/server/platform/logger';
import { chooseRescue } from './rescue';

/** Any number will do, as long as nobody else in this database uses it. */
const SWEEP_LOCK = 1_960_240_613;
/** A sweep that takes longer gives the lock back; what is left is for the next one. */
const SWEEP_MS = 60_000;

const CRASHED = 'Reading this document failed again and again. Try again later, or upload it in another format.';

/**
 * Makes up for what a killed process, a flushed queue or a lost call left undone: Postgres says what work is owed, the
 * queue says whether a live job does it. One worker sweeps at a time; the others skip their turn. Gives how many
 * documents and uploads it did something about, or null when it was not its turn.
 */
export async function sweep(): Promise<number | null> {
  return database().$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<
        { locked: boolean }[]
      >`SELECT pg_try_advisory_xact_lock(${SWEEP_LOCK}) AS locked`;
      if (!row?.locked) return null;
      let healed = 0;
      for await (const batch of findOwedDocuments({ idleMs: env().SWEEP_AFTER_MS })) {
        healed += (await Promise.all(batch.map(heal))).filter(Boolean).length;
      }
      for await (const batch of findAbandonedUploads()) {
        for (const upload of batch) if (await settleAbandonedUpload(upload)) healed += 1;
      }
      return healed;
    },
    { timeout: SWEEP_MS },
  );
}

/** True when something had to be done. A job that waits or runs is left alone. */
async function heal(owed: OwedDocument): Promise<boolean> {
  const state = await aiProcessingJobState(owed);
  if (state === 'unknown') {
    await addAiProcessingJob({ documentId: owed.documentId });
    logger().warn({ documentId: owed.documentId, run: owed.run }, 'sweep enqueued a document without a job');
    return true;
  }
  if (state !== 'failed' && state !== 'completed') return false;
  const rescue = chooseRescue(owed.rescues);
  logger().warn({ documentId: owed.documentId, run: owed.run, state, rescue }, 'sweep found a run that never settled');
  if (rescue === 'give_up_reading')
    await failDocument({ documentId: owed.documentId, code: 'crashed', reason: CRASHED });
  if (rescue !== 'give_up') {
    if (await startOver(owed)) await addAiProcessingJob({ documentId: owed.documentId });
    return true;
  }
  await handOver({
    caseId: owed.caseId,
    problem: 'Drafting this case failed again and again. Decide it from the documents.',
  });
  await writeOff(owed);
  return true;
}
