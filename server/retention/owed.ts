import { addErasureJob } from '@/server/jobs/queue';
import { database } from '@/server/platform/database';
import { isFree, writeOffErasure } from './lease';

/** A case that is to be erased now. */
export type OwedErasure = { caseId: string; run: number; rescues: number; updatedAt: Date };

const BATCH = 100;

/** Adding the same run twice is adding it once. */
export const enqueueErasure = ({ caseId, run }: { caseId: string; run: number }): Promise<void> =>
  addErasureJob({ caseId, run });

/** Erasures that have not moved for `idleMs`, oldest first, a batch at a time. */
export async function* findOwedErasures({ idleMs }: { idleMs: number }): AsyncGenerator<OwedErasure[]> {
  const until = new Date(Date.now() - idleMs);
  let after = { updatedAt: new Date(0), caseId: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    // By the partial index erasure_owed.
    const batch = await database().$queryRaw<OwedErasure[]>`
      SELECT case_id AS "caseId", run, rescues, updated_at AS "updatedAt" FROM erasure
      WHERE state = 'owed' AND updated_at < ${until} AND (updated_at, case_id) > (${after.updatedAt}, ${after.caseId}::uuid)
      ORDER BY updated_at, case_id LIMIT ${BATCH}`;
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last;
  }
}

export async function isErasureStillOwed({ caseId, run }: OwedErasure): Promise<boolean> {
  const owed = await database().erasure.count({ where: { caseId, run, state: 'owed', ...isFree() } });
  return owed === 1;
}

/** An erasure whose jobs ended so often without settling it is left to the next night. */
const TRIES = 3;

/** Starts over under a new job, or gives up for now; gives a word for what was done. */
export async function rescueErasure({ caseId, run, rescues }: OwedErasure): Promise<string> {
  if (rescues >= TRIES) return (await writeOffErasure({ caseId, run })) ? 'give_up' : SETTLED;
  const { count } = await database().erasure.updateMany({
    where: { caseId, run, state: 'owed', ...isFree() },
    data: { run: { increment: 1 }, rescues: { increment: 1 } },
  });
  if (count !== 1) return SETTLED;
  await enqueueErasure({ caseId, run: run + 1 });
  return 'start_over';
}

const SETTLED = 'settled meanwhile';
