/** No paper of a case is older or reaches further: what lies outside is no year. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** The day as ISO 8601, or null where no calendar has it. */
export function toIsoDate(input: { year: number; month: number; day: number }): string | null {
  const { year, month, day } = input;
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
