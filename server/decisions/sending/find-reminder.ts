import type { DecisionOutcome } from '@/generated/prisma/enums';
import { findLastDayToAsk } from '@/server/case-types/last-day-to-ask';
import type { CaseType } from '@/server/case-types/schema';
import { takes } from '@/server/cases/outcomes';
import { addDays } from '@/server/platform/calendar-days';
import type { OfficeDays } from '@/server/platform/office-days';

/** In the morning, when the office opens: nobody's phone should ring at midnight. */
const MORNING_MS = 8 * 3_600_000;

type Sent = {
  decision: { outcome: DecisionOutcome; isInPart: boolean; respondBy: Date | null };
  /** Null for a case that looks at an earlier decision: there is no asking once more. */
  caseType: Pick<CaseType, 'reconsideration'> | null;
  sentAt: Date;
  /** How many days before the last one; 0 for no reminder. */
  daysBefore: { answer: number; asking: number };
  days: OfficeDays;
};

/**
 * When the claimant is reminded of the last day to answer a request, or to ask for another look. Null where there is no such day, and where
 * the time is so short that the decision's own mail is reminder enough.
 */
export function findReminder({ decision, caseType, sentAt, daysBefore, days }: Sent): Date | null {
  const last = findLastDay();
  if (last === null || last.before === 0) return null;
  const at = new Date(days.startOf(addDays(last.day, -last.before)).getTime() + MORNING_MS);
  return days.dayOf(at) > days.dayOf(sentAt) ? at : null;

  function findLastDay(): { day: string; before: number } | null {
    const { outcome, isInPart, respondBy } = decision;
    if (takes(outcome) === 'request')
      return respondBy && { day: respondBy.toISOString().slice(0, 10), before: daysBefore.answer };
    const isWhole = takes(outcome) === 'award' && !isInPart;
    if (isWhole || !caseType) return null;
    return { day: findLastDayToAsk({ caseType, sentAt, days }), before: daysBefore.asking };
  }
}
