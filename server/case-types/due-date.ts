import { findCaseType } from './registry';

const DAY_MS = 24 * 3_600_000;
/** For a case whose type is no longer offered: it still has to be decided. */
const WITHOUT_TYPE_DAYS = 14;

/** By when a case should be decided that came to the officers at `from`. Whole days of 24 hours, so that no clock change moves it. */
export function findDueDate({ caseType, from }: { caseType: string; from: Date }): Date {
  const days = findCaseType(caseType)?.decideWithinDays ?? WITHOUT_TYPE_DAYS;
  return new Date(from.getTime() + days * DAY_MS);
}
