import { addDays } from './calendar-days';
import { ENGLAND_AND_WALES } from './england-and-wales';
import { EnvironmentError, env } from './env';
import { logger } from './logger';
import { type OfficeCalendar, OfficeCalendarError, readOfficeCalendar } from './office-calendar';
import { createOfficeDays, type OfficeDays } from './office-days';

/** Time to look up next years' holidays before a case can be due on one. */
const TOLD_BEFORE_DAYS = 180;

const WEEKENDS_ALONE: OfficeCalendar = { name: 'none', weekend: [0, 6], until: '9999-12-31', holidays: {} };

let cached: { days: OfficeDays; calendar: OfficeCalendar } | undefined;

/** The days of this installation's office. EnvironmentError where its list of holidays can't be read. */
export const office = (): OfficeDays => readOffice().days;

function readOffice() {
  cached ??= openOffice();
  return cached;
}

function openOffice() {
  const calendar = chooseCalendar();
  let isTold = false;
  const onUnlisted = (day: string) => {
    if (isTold) return;
    isTold = true;
    logger().warn(
      { day, until: calendar.until },
      'a day is past the last one whose holidays are listed; it counts as no holiday',
    );
  };
  return { calendar, days: createOfficeDays({ timeZone: env().OFFICE_TIME_ZONE, calendar, onUnlisted }) };
}

function chooseCalendar(): OfficeCalendar {
  const { OFFICE_HOLIDAYS } = env();
  if (OFFICE_HOLIDAYS === undefined) return ENGLAND_AND_WALES;
  if (OFFICE_HOLIDAYS === 'none') return WEEKENDS_ALONE;
  try {
    return readOfficeCalendar(OFFICE_HOLIDAYS);
  } catch (error) {
    if (!(error instanceof OfficeCalendarError)) throw error;
    throw new EnvironmentError(`The environment is not right:\n  OFFICE_HOLIDAYS: ${error.message}`, { cause: error });
  }
}

/**
 * At a start: EnvironmentError where the list of holidays is not fit, and a warning where it ends soon. That is no reason to
 * stop: cases go on being decided, and a due day on an unlisted holiday is one that staff can see.
 */
export function checkOffice(now = new Date()): void {
  const { days, calendar } = readOffice();
  if (addDays(days.dayOf(now), TOLD_BEFORE_DAYS) <= calendar.until) return;
  logger().warn(
    { holidays: calendar.name, until: calendar.until },
    'the list of holidays ends soon; add the next years',
  );
}
