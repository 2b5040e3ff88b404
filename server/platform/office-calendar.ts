import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** As `weekdayOf` counts. */
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const officeCalendarSchema = z
  .strictObject({
    /** Whose holidays these are, for whoever reads the file. */
    name: z.string().trim().min(1),
    weekend: z
      .array(z.enum(WEEKDAYS))
      .max(6, 'leave a day to work on')
      .default(['saturday', 'sunday'])
      .transform((days) => days.map((day) => WEEKDAYS.indexOf(day))),
    /** The last day that the list is complete for. */
    until: z.iso.date(),
    /** What each day off is called, by its day. */
    holidays: z.record(z.iso.date(), z.string().trim().min(1)),
  })
  .refine(({ until, holidays }) => Object.keys(holidays).every((day) => day <= until), {
    path: ['until'],
    message: 'a holiday is listed after this day',
  });

/** The days on which an office doesn't work. */
export type OfficeCalendar = z.infer<typeof officeCalendarSchema>;

export class OfficeCalendarError extends Error {
  override readonly name = 'OfficeCalendarError';
}

/** Reads an installation's list of holidays. OfficeCalendarError, in a line, where it can't be read or isn't right. */
export function readOfficeCalendar(file: string): OfficeCalendar {
  const read = officeCalendarSchema.safeParse(readJson(file));
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  throw new OfficeCalendarError(`${file} is no list of holidays (${problems.join('; ')})`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OfficeCalendarError(`the list of holidays can’t be read (${reason})`, { cause });
  }
}
