import { expect, it } from 'vitest';
import { toLocalDay } from '@/server/platform/local-day';

it.each([
  ['2026-04-30T23:30:00Z', 'Europe/London', '2026-05-01'],
  ['2026-04-30T23:30:00Z', 'UTC', '2026-04-30'],
  ['2026-01-31T23:30:00Z', 'Europe/London', '2026-01-31'],
  ['2026-01-31T23:30:00Z', 'Europe/Berlin', '2026-02-01'],
  ['2026-03-01T02:00:00Z', 'America/New_York', '2026-02-28'],
])('%s is in %s on %s', (at, zone, day) => {
  expect(toLocalDay(new Date(at), zone)).toBe(day);
});
