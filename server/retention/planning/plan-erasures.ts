import { database } from '@/server/platform/database';
import { logger } from '@/server/platform/logger';
import { office } from '@/server/platform/office';
import type { OfficeDays } from '@/server/platform/office-days';
import { enqueueErasure } from '../owed';
import { eraseAccounts } from './erase-accounts';
import { findDue } from './find-due';
import { askForDue } from './set-owed';

/** So far ahead supervisors see what is due, and can hold it. */
export const PLANNED_DAYS = 30;
const DAY_MS = 86_400_000;

/** Longer than one batch takes; renewed with each of them. */
const LEASE_MS = 60_000;

/**
 * The nightly look: the first worker that looks on a day of the office plans what is due within the next weeks, and asks for the erasing of
 * what is due. One worker at a time; where it dies, another one goes on, as everything that is done stands in the rows. Gives how many cases
 * and accounts it did something about, or null where it was not its turn.
 */
export async function planErasures({
  now = new Date(),
  days = office(),
}: {
  now?: Date;
  days?: OfficeDays;
} = {}): Promise<number | null> {
  const day = new Date(days.dayOf(now));
  const night = await database().retentionNight.findUnique({ where: { day }, select: { doneAt: true } });
  if (night?.doneAt || !(await takeNight(day))) return null;
  const done = { planned: 0, asked: 0, accounts: 0 };
  for await (const due of findDue({ end: new Date(now.getTime() + PLANNED_DAYS * DAY_MS), days })) {
    const { count } = await database().erasure.createMany({ data: due, skipDuplicates: true });
    done.planned += count;
    await keepNight(day);
  }
  for await (const asked of askForDue({ now })) {
    // A queue that is away loses nothing: the rows are owed, and the sweep finds them.
    for (const row of asked) await enqueueErasure(row);
    done.asked += asked.length;
    await keepNight(day);
  }
  for await (const count of eraseAccounts()) {
    done.accounts += count;
    await keepNight(day);
  }
  await database().retentionNight.update({ where: { day }, data: { ...done, doneAt: new Date(), leaseEnds: null } });
  logger().info({ ...done }, 'nightly look at what is to be erased');
  return done.planned + done.asked + done.accounts;
}

/** False where another worker is at it, or was done a moment ago. */
async function takeNight(day: Date): Promise<boolean> {
  await database().retentionNight.createMany({ data: [{ day }], skipDuplicates: true });
  const { count } = await database().retentionNight.updateMany({
    where: { day, doneAt: null, OR: [{ leaseEnds: null }, { leaseEnds: { lt: new Date() } }] },
    data: { leaseEnds: new Date(Date.now() + LEASE_MS) },
  });
  return count === 1;
}

const keepNight = (day: Date) =>
  database().retentionNight.update({ where: { day }, data: { leaseEnds: new Date(Date.now() + LEASE_MS) } });
