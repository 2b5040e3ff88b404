import { env } from './env';

const writers = new Map<string, Intl.DateTimeFormat>();

/**
 * The day, as ISO, that it was at a moment where the installation is: a claim sent half past midnight on 1 May is one of 1 May, though
 * it was still April in UTC.
 */
export function toLocalDay(at: Date, timeZone: string = env().CASEDRAFT_TIME_ZONE): string {
  const writer =
    writers.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  writers.set(timeZone, writer);
  const parts = new Map(writer.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
