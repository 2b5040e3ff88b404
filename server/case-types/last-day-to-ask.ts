import type { Locale } from '@/messages/locales';
import { addDays, addMonths } from '@/server/platform/calendar-days';
import { office } from '@/server/platform/office';
import type { OfficeDays } from '@/server/platform/office-days';
import type { CaseType } from './schema';

type Sent = { caseType: Pick<CaseType, 'reconsideration'>; sentAt: Date; days?: OfficeDays };

/**
 * The last day on which a claimant can ask for another look at a decision. The day on which the letter was sent is not counted. A last
 * day on which the office is closed becomes the next one on which it is open.
 */
export function findLastDayToAsk({ caseType, sentAt, days = office() }: Sent): string {
  const { unit, count } = caseType.reconsideration.within;
  const sentOn = days.dayOf(sentAt);
  switch (unit) {
    case 'months':
      return days.toWorkingDay(addMonths(sentOn, count));
    case 'days':
      return days.toWorkingDay(addDays(sentOn, count));
    case 'working-days':
      return days.addWorkingDays(sentOn, count);
  }
}

const UNITS = { months: 'month', days: 'day', 'working-days': 'working day' } as const;

/** As a letter says it: "one month", "20 working days", "un mes". */
export function describeTimeToAsk(
  { reconsideration: { within } }: Pick<CaseType, 'reconsideration'>,
  locale: Locale = 'en',
): string {
  const { unit, count } = within;
  if (locale === 'es')
    return count === 1 ? `un ${SPANISH_UNITS[unit].one}` : `${SPANISH[count] ?? count} ${SPANISH_UNITS[unit].many}`;
  return count === 1 ? `one ${UNITS[unit]}` : `${SMALL[count] ?? count} ${UNITS[unit]}s`;
}

const SPANISH_UNITS = {
  months: { one: 'mes', many: 'meses' },
  days: { one: 'día', many: 'días' },
  'working-days': { one: 'día laborable', many: 'días laborables' },
} as const;

const SPANISH: Partial<Record<number, string>> = {
  2: 'dos',
  3: 'tres',
  4: 'cuatro',
  5: 'cinco',
  6: 'seis',
  7: 'siete',
  8: 'ocho',
  9: 'nueve',
};

/** Below ten a letter spells numbers out. */
const SMALL: Partial<Record<number, string>> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
};
