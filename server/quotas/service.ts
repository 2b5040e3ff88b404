import type { CaseStatus } from '@/generated/prisma/client';
import { database, type Transaction } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { refuse } from '@/server/platform/errors';

type Tally = { files: number; bytes: bigint };

/** Adds to the files that a person has announced today and the bytes received from them, and gives the sums. The row stays locked: of several at once, each sees those before it. */
async function addToTally(
  tx: Transaction,
  { userId, files, bytes }: { userId: string; files: number; bytes: number },
): Promise<Tally> {
  const [tally] = await tx.$queryRaw<Tally[]>`
    INSERT INTO quota_day AS q (user_id, day, files, bytes)
    VALUES (${userId}::uuid, (now() AT TIME ZONE 'UTC')::date, ${files}, ${bytes})
    ON CONFLICT (user_id, day) DO UPDATE SET files = q.files + excluded.files, bytes = q.bytes + excluded.bytes
    RETURNING files, bytes`;
  if (!tally) throw new Error('the tally of a day was not kept');
  return tally;
}

/**
 * Counts a file that a person announces; the reason where it is one too many for today, or would not fit in with what has been received.
 * Its bytes are counted when they are received. Whoever refuses it ends the transaction.
 */
export async function countFile(
  tx: Transaction,
  { userId, bytes }: { userId: string; bytes: number },
): Promise<'too_many_today' | 'too_much_today' | null> {
  const { QUOTA_FILES_PER_DAY, QUOTA_MEGABYTES_PER_DAY } = env();
  const tally = await addToTally(tx, { userId, files: 1, bytes: 0 });
  if (tally.files > QUOTA_FILES_PER_DAY) return 'too_many_today';
  return tally.bytes + BigInt(bytes) > BigInt(QUOTA_MEGABYTES_PER_DAY) * 1_000_000n ? 'too_much_today' : null;
}

/** Counts bytes that came from a person today, whatever becomes of them: what is refused, cut off or sent again has been received as well. */
export const countReceived = (received: Received): Promise<void> =>
  database().$transaction((tx) => countReceivedWithin(tx, received));

type Received = { userId: string; bytes: number };

/** The same, in a transaction of the caller's. */
export async function countReceivedWithin(tx: Transaction, { userId, bytes }: Received): Promise<void> {
  await addToTally(tx, { userId, files: 0, bytes });
}

/** Whether a person has sent as much today as one person may. */
export async function hasSentEnough({ userId }: { userId: string }): Promise<boolean> {
  const [today] = await database().$queryRaw<{ bytes: bigint }[]>`
    SELECT bytes FROM quota_day WHERE user_id = ${userId}::uuid AND day = (now() AT TIME ZONE 'UTC')::date`;
  return (today?.bytes ?? 0n) >= BigInt(env().QUOTA_MEGABYTES_PER_DAY) * 1_000_000n;
}

/** Throws `conflict` where a person has as many cases of these statuses as one person may have. */
export async function assertMayOpenCase(
  tx: Transaction,
  { userId, statuses }: { userId: string; statuses: readonly CaseStatus[] },
): Promise<void> {
  // For its lock: of several cases opened at once, each is counted.
  await addToTally(tx, { userId, files: 0, bytes: 0 });
  const open = await tx.case.count({ where: { claimantId: userId, status: { in: [...statuses] } } });
  if (open >= env().QUOTA_OPEN_CASES)
    throw refuse(
      'conflict',
      'too_many_cases',
      'You have as many open cases as one person can have. Withdraw one that you do not need, or wait until one is decided.',
    );
}

const TALLIES_KEPT_MS = 2 * 24 * 3_600_000;

export async function forgetOldTallies(): Promise<void> {
  await database().quotaDay.deleteMany({ where: { day: { lt: new Date(Date.now() - TALLIES_KEPT_MS) } } });
}
