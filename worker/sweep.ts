import { reportHead } from '@/server/audit/chain/report-head';
import { CLOSING_OUTCOMES } from '@/server/cases/outcomes';
import { findUnsettled } from '@/server/conflicts/known/find-unsettled';
import { settleConflicts } from '@/server/conflicts/known/settle-conflicts';
import { findAbandonedUploads, settleAbandonedUpload } from '@/server/documents/files/find-abandoned';
import { removeDueFiles } from '@/server/documents/files/remove-files';
import { forgetOldReceipts } from '@/server/documents/files/take-receipt';
import { findNewestDocument, findStalledCases, startOver } from '@/server/documents/owed';
import { handOver } from '@/server/drafts/service';
import { AI_PROCESSING, ERASURE, type JobName, MAIL } from '@/server/jobs/contracts';
import { addAiProcessingJob } from '@/server/jobs/queue';
import { keepPause } from '@/server/operations/acts/pause-reading';
import { redraftAffordable } from '@/server/operations/again/redraft-affordable';
import { database, type Transaction } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { logger } from '@/server/platform/logger';
import { forgetOldWrites } from '@/server/platform/write-once';
import { explainToStaff } from '@/server/providers/failures';
import { foldCaseCounters } from '@/server/queue/lists/count-cases';
import { forgetOldTallies } from '@/server/quotas/service';
import { countOnce } from '@/server/workload/counts/count-again';
import { foldEntries } from '@/server/workload/counts/fold-entries';
import { giveUpCase, owedDocuments } from './owed-documents';
import { owedErasures } from './owed-erasures';
import { owedMails } from './owed-mails';
import { healing, type Owed } from './owed-source';
import { repeat } from './repeat';
import { chooseRescue } from './rescue';

/** Which rows are owed a job of each kind. */
const OWED: Record<JobName, Owed> = {
  [AI_PROCESSING]: healing(AI_PROCESSING, owedDocuments),
  [MAIL]: healing(MAIL, owedMails),
  [ERASURE]: healing(ERASURE, owedErasures),
};

/** Any number will do, as long as nobody else in this database uses it. */
const SWEEP_LOCK = 1_960_240_613;
/** A sweep that takes longer stops; what is left is for the next one. */
const SWEEP_MS = 50_000;

/** Postgres ends a transaction that nobody asks anything of for 20 s, as if its process were lost. */
const KEEP_LOCK_EVERY_MS = 5_000;

/**
 * Makes up for what a killed process, a flushed queue or a lost call left undone: Postgres says what work is owed, the
 * queue says whether a live job does it. One worker sweeps at a time; the others skip their turn. Gives how many
 * documents, mails, erasures and uploads it did something about, or null when it was not its turn. One that fails does not hold up the rest.
 */
export async function sweep(): Promise<number | null> {
  const deadline = performance.now() + SWEEP_MS;
  return database().$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<
        { locked: boolean }[]
      >`SELECT pg_try_advisory_xact_lock(${SWEEP_LOCK}) AS locked`;
      if (!row?.locked) return null;
      const stopKeeping = repeat({ everyMs: KEEP_LOCK_EVERY_MS, what: 'sweep kept its lock', run: () => keepLock(tx) });
      try {
        return await healAll({ deadline });
      } finally {
        await stopKeeping();
      }
    },
    // The lock lives as long as the transaction; one upload may go on beyond the deadline: looked at, registered, removed.
    { timeout: SWEEP_MS + 100_000 },
  );
}

async function keepLock(tx: Transaction): Promise<null> {
  await tx.$queryRaw`SELECT 1`;
  return null;
}

async function healAll({ deadline }: { deadline: number }): Promise<number> {
  // First: what is enqueued again below must find a paused queue paused.
  await attempt({ subject: {}, run: keepPause });
  await attempt({ subject: {}, run: async () => (await foldCaseCounters()) > 0 });
  await attempt({ subject: {}, run: () => countOnce({ closing: CLOSING_OUTCOMES }) });
  await attempt({ subject: {}, run: async () => (await foldEntries()) > 0 });
  await settleStaff();
  let healed = 0;
  const { [ERASURE]: erasures, ...awaited } = OWED;
  for (const owed of Object.values(awaited)) {
    healed += await healOwed({ owed, deadline });
    if (performance.now() > deadline) return healed;
  }
  for (const { caseId } of await findStalledCases({ idleMs: env().SWEEP_AFTER_MS })) {
    if (await attempt({ subject: { caseId }, run: () => moveOn({ caseId }) })) healed += 1;
  }
  await attempt({
    subject: {},
    run: async () => {
      healed += await redraftAffordable();
      return true;
    },
  });
  for await (const batch of findAbandonedUploads()) {
    for (const upload of batch) {
      if (await attempt({ subject: { documentId: upload.id }, run: () => settleAbandonedUpload(upload) })) healed += 1;
      if (performance.now() > deadline) return healed;
    }
  }
  await keepTidy();
  await attempt({
    subject: {},
    run: async () => {
      healed += await removeDueFiles({ mayGoOn: () => performance.now() < deadline });
      return true;
    },
  });
  // Last: nobody waits for them, and the first night of an old office may ask for very many.
  return healed + (await healOwed({ owed: erasures, deadline }));
}

/** What nobody waits for. */
async function keepTidy(): Promise<void> {
  for (const step of [forgetOldReceipts, forgetOldWrites, forgetOldTallies, reportHead])
    await attempt({ subject: { step: step.name }, run: async () => Boolean(await step()) });
}

async function healOwed({ owed, deadline }: { owed: Owed; deadline: number }): Promise<number> {
  let healed = 0;
  for await (const batch of owed.batches({ idleMs: env().SWEEP_AFTER_MS })) {
    const results = await Promise.all(batch.map(({ subject, heal }) => attempt({ subject, run: heal })));
    healed += results.filter(Boolean).length;
    if (performance.now() > deadline) break;
  }
  return healed;
}

/** Among many cases a comparison takes seconds, and owed documents wait for it. */
const SETTLE_MS = 5_000;

/** Here rather than in front of somebody who waits for their queue. Whoever is left is for the next sweep. */
async function settleStaff(): Promise<void> {
  const deadline = performance.now() + SETTLE_MS;
  for (const officerId of await findUnsettled()) {
    await attempt({ subject: { officerId }, run: () => settle(officerId) });
    if (performance.now() > deadline) return;
  }
}

async function settle(officerId: string): Promise<boolean> {
  await settleConflicts({ officerId });
  return true;
}

async function attempt({
  subject,
  run,
}: {
  subject: Record<string, string | number>;
  run: () => Promise<boolean>;
}): Promise<boolean> {
  try {
    return await run();
  } catch (error) {
    logger().warn({ err: error, ...subject }, 'sweep could not heal this one; the next sweep tries again');
    return false;
  }
}

/** A case that nobody works on gets a run, or goes to the officers as it is: without a document, or when runs were of no use. */
async function moveOn({ caseId }: { caseId: string }): Promise<boolean> {
  const newest = await findNewestDocument({ caseId });
  const rescue = newest && chooseRescue(newest.rescues);
  logger().warn({ caseId, rescue }, 'sweep found a case that nobody works on');
  if (!newest) await handOver({ caseId, code: 'no_document', problem: explainToStaff('no_document').reason });
  else if (rescue === 'give_up') await giveUpCase({ caseId });
  else if (await startOver(newest)) await addAiProcessingJob({ documentId: newest.documentId });
  return true;
}
