'use client';

import { useSyncExternalStore } from 'react';
import { onClockSet, serverNow } from '@/app/client/server-clock';
import { useHydrated } from '@/app/client/use-hydrated';

type TimeFormat = 'date' | 'date-time' | 'short' | 'time' | 'relative' | 'distance';

const MINUTE = 60_000;

const OPTIONS = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  'date-time': { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  // For dense rows, where the year goes without saying.
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  weekday: { weekday: 'long' },
  // For dense rows. Apart, as one engine writes a comma between them and another doesn't.
  'short-weekday': { weekday: 'short' },
  'short-date': { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Writing = { value: Date; as: keyof typeof OPTIONS; zone: 'UTC' | undefined };

// To make one takes longer than anything that is written with it, and a page writes dozens of times.
const writers = new Map<string, Intl.DateTimeFormat>();
const distanceWriter = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });

/** In the reader's own zone where none is given. */
function write({ value, as, zone }: Writing): string {
  const key = `${as} ${zone}`;
  const writer = writers.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...OPTIONS[as], timeZone: zone });
  writers.set(key, writer);
  return writer.format(value);
}

// Half a minute keeps "3 minutes ago" honest and costs nothing.
const TICK_MS = 30_000;
const subscribeToTicks = (onTick: () => void) => {
  const timer = setInterval(onTick, TICK_MS);
  const stop = onClockSet(onTick);
  return () => {
    clearInterval(timer);
    stop();
  };
};
const currentTick = () => Math.floor(serverNow() / TICK_MS) * TICK_MS;
const subscribeToNothing = () => () => {};

const WEEK_DAYS = 7;

/** "just now", "3 hours ago", "in 2 days". */
export function formatDistance({ value, now }: { value: Date; now: number }): string {
  const difference = value.getTime() - now;
  const minutes = Math.round(Math.abs(difference) / MINUTE);
  if (minutes < 1) return 'just now';
  const [count, unit] =
    minutes < 60
      ? ([minutes, 'minute'] as const)
      : minutes < 60 * 24
        ? ([Math.round(minutes / 60), 'hour'] as const)
        : ([Math.round(minutes / 60 / 24), 'day'] as const);
  return distanceWriter.format(difference < 0 ? -count : count, unit);
}

const isOverAWeekAway = ({ value, now }: { value: Date; now: number }) =>
  Math.round(Math.abs(value.getTime() - now) / MINUTE / 60 / 24) > WEEK_DAYS;

/**
 * A moment in the reader's own time zone. The server does not know the zone, so it writes UTC, and the browser
 * corrects it after hydration.
 */
export function LocalTime({ value, format = 'date-time' }: { value: Date; format?: TimeFormat }) {
  const hydrated = useHydrated();
  const now = useSyncExternalStore(
    format === 'relative' || format === 'distance' ? subscribeToTicks : subscribeToNothing,
    currentTick,
    currentTick,
  );
  const zone = hydrated ? undefined : 'UTC';
  const full = write({ value, as: 'date-time', zone });
  const text = () => {
    // Beside a date the distance goes on counting; by itself a date says more from a week on.
    if (format === 'relative' && isOverAWeekAway({ value, now })) return write({ value, as: 'date', zone });
    if (format === 'relative' || format === 'distance') return formatDistance({ value, now });
    return write({ value, as: format, zone });
  };
  return (
    // The server's clock and the reader's differ by the time the page travelled.
    <time dateTime={value.toISOString()} title={full} suppressHydrationWarning className="whitespace-nowrap">
      {text()}
    </time>
  );
}

/** A calendar day without a time or zone, such as a deadline stored as midnight UTC. */
export function CalendarDate({ value }: { value: Date }) {
  return (
    <time dateTime={value.toISOString().slice(0, 10)} className="whitespace-nowrap">
      {write({ value, as: 'weekday', zone: 'UTC' })} {write({ value, as: 'date', zone: 'UTC' })}
    </time>
  );
}

/** A day of the office's, as ISO: the same wherever it is read. */
export function OfficeDay({ day, format = 'date' }: { day: string; format?: 'date' | 'day' }) {
  const value = new Date(day);
  return (
    <time dateTime={day} title={write({ value, as: 'date', zone: 'UTC' })} className="whitespace-nowrap">
      {format === 'day'
        ? `${write({ value, as: 'short-weekday', zone: 'UTC' })} ${write({ value, as: 'short-date', zone: 'UTC' })}`
        : write({ value, as: format, zone: 'UTC' })}
    </time>
  );
}
