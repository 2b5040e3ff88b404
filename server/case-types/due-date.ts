import { addDays, daysBetween } from '@/server/platform/calendar-days';
import { office } from '@/server/platform/office';
import type { OfficeDays } from '@/server/platform/office-days';
import { findCaseType } from './registry';

/** For a case whose type is no longer offered: it still has to be decided. */
const WITHOUT_TYPE_DAYS = 14;
/** Two weeks: time for a letter to be fetched from a bank or a builder. The officer can change it. */
const DAYS_TO_RESPOND = 14;

type Coming = { caseType: string; from: Date; days?: OfficeDays };

/**
 * By when a case should be decided that came to the officers at `from`: the last moment of a working day of the office's. The day
 * it came on is not counted, however early it came.
 */
export function findDueDate({ caseType, from, days = office() }: Coming): Date {
  const within = findCaseType(caseType)?.decideWithinDays ?? WITHOUT_TYPE_DAYS;
  return days.endOf(days.toWorkingDay(addDays(days.dayOf(from), within)));
}

type Resuming = { dueAt: Date; askedAt: Date; from: Date; days?: OfficeDays };

/**
 * By when a case should be decided that went to the claimant at `askedAt` and came back at `from`. The clock stood still
 * meanwhile: as many days as were left then are left now, and a working day at the least.
 */
export function resumeDueDate({ dueAt, askedAt, from, days = office() }: Resuming): Date {
  const back = days.dayOf(from);
  const resumed = addDays(back, daysBetween(days.dayOf(askedAt), days.dayOf(dueAt)));
  const soonest = days.addWorkingDays(back, 1);
  return days.endOf(resumed > soonest ? days.toWorkingDay(resumed) : soonest);
}

/** The day by which a claimant should answer who is asked now, unless the officer chooses another. */
export const findAnswerDay = ({ now, days = office() }: { now: Date; days?: OfficeDays }): string =>
  days.toWorkingDay(addDays(days.dayOf(now), DAYS_TO_RESPOND));
