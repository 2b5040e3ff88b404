import { database, type Transaction } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { foldEntries } from './fold-entries';
import { type Closing, listExpected } from './list-expected';

/** Far more than a million cases take, which is some seconds. */
const PATIENCE = { maxWait: 20_000, timeout: 600_000 };

/**
 * Counts everything from the cases and decisions. Until it ends, whoever moves a case waits: a writer that has counted its case is
 * waited for, and one that has not counts it after this.
 */
export async function countAgain({ closing }: Closing): Promise<void> {
  await database().$transaction((tx) => countWithin(tx, { closing }), PATIENCE);
}

/** Counts what was there before anything was counted, and again where the office's days are others than before. False where that is done. */
export async function countOnce({ closing }: Closing): Promise<boolean> {
  if (await isCounted(database())) return false;
  return database().$transaction(async (tx) => {
    await lockEntries(tx);
    if (await isCounted(tx)) return false;
    await countWithin(tx, { closing });
    return true;
  }, PATIENCE);
}

const isCounted = async (tx: Transaction): Promise<boolean> =>
  (await tx.workCounted.findUnique({ where: { id: 1 } }))?.timeZone === env().OFFICE_TIME_ZONE;

const lockEntries = (tx: Transaction) => tx.$executeRaw`LOCK TABLE work_entry IN SHARE ROW EXCLUSIVE MODE`;

async function countWithin(tx: Transaction, { closing }: Closing): Promise<void> {
  await lockEntries(tx);
  await tx.workEntry.deleteMany();
  await tx.typeWork.deleteMany();
  await tx.officerWork.deleteMany();
  await tx.standingWork.deleteMany();
  await tx.$executeRaw`
    INSERT INTO work_entry (what, closes, day, due_on, case_type, officer_id, handling_band, days_band, count)
    ${listExpected({ closing })}`;
  for (;;) if ((await foldEntries({ tx })) === 0) break;
  const counted = { timeZone: env().OFFICE_TIME_ZONE, countedAt: new Date() };
  await tx.workCounted.upsert({ where: { id: 1 }, create: counted, update: counted });
}
