import { findCaseType } from './registry';

const DAY_MS = 24 * 3_600_000;
/** For a case whose type is no longer offered: it still has to be decided. */
const WITHOUT_TYPE_DAYS = 14;

/** By when a case should be decided that came to the officers at `from`. Whole days of 24 hours, so that no clock change moves it. */
export function findDueDate({ caseType, from }: { caseType: string; from: Date }): Date {
  const days = findCaseType(caseType)?.decideWithinDays ?? WITHOUT_TYPE_DAYS;
  return new Date(from.getTime() + days * DAY_MS);
}

/**
 * By when a case should be decided that went to the claimant at `askedAt` and came back at `from`. The clock stood still
 * meanwhile: what was left of the time then is left now, and a working day at the least.
 */
export function resumeDueDate({ dueAt, askedAt, from }: { dueAt: Date; askedAt: Date; from: Date }): Date {
  const resumed = from.getTime() + dueAt.getTime() - askedAt.getTime();
  return new Date(Math.max(resumed, addWorkingDay(from).getTime()));
}

const isWeekend = (date: Date) => date.getUTCDay() % 6 === 0;

/** A day of 24 hours that neither begins nor ends at a weekend. */
function addWorkingDay(from: Date): Date {
  let start = from.getTime();
  while (isWeekend(new Date(start))) start = (Math.floor(start / DAY_MS) + 1) * DAY_MS;
  let end = start + DAY_MS;
  while (isWeekend(new Date(end))) end += DAY_MS;
  return new Date(end);
}
