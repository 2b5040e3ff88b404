import { addDays } from '@/server/platform/calendar-days';

type Due = { dueOn: string; count: number };
type Weighing = { due: readonly Due[]; today: string; isWorkingDay: (day: string) => boolean };

/** No office plans further ahead, and holidays of later years are in no list. */
const LOOKS_AHEAD_DAYS = 60;

export type Needed = {
  /** Their day is over. */
  overdue: number;
  /** The last chance is today: they are due before the office works again. */
  today: number;
  /** The last of the days on which those are due. */
  lastDay: string;
  /** How many a working day, from today on, so that none passes its day; those that have passed it are caught up today. */
  aDay: number;
};

/** What has to be decided by when, so that no case is late. */
export function weighDue({ due, today, isWorkingDay }: Weighing): Needed {
  const before = (day: string) => due.reduce((sum, { dueOn, count }) => (dueOn < day ? sum + count : sum), 0);
  const overdue = before(today);
  let nextWorkingDay = addDays(today, 1);
  while (!isWorkingDay(nextWorkingDay)) nextWorkingDay = addDays(nextWorkingDay, 1);
  let aDay = 0;
  let workingDays = 0;
  for (let ahead = 0; ahead <= LOOKS_AHEAD_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    if (isWorkingDay(day)) workingDays += 1;
    aDay = Math.max(aDay, Math.ceil(before(addDays(day, 1)) / Math.max(1, workingDays)));
  }
  return { overdue, today: before(nextWorkingDay) - overdue, lastDay: addDays(nextWorkingDay, -1), aDay };
}
