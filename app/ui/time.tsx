'use client';

import { useSyncExternalStore } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { onClockSet, serverNow } from '@/app/client/server-clock';
import { useHydrated } from '@/app/client/use-hydrated';
import { LANGUAGE_TAGS, type Locale } from '@/messages/locales';

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

type Writing = { value: Date; as: keyof typeof OPTIONS; zone: 'UTC' | undefined; locale: Locale };

// To make one takes longer than anything that is written with it, and a page writes dozens of times.
const writers = new Map<string, Intl.DateTimeFormat>();
const distanceWriters = new Map<Locale, Intl.RelativeTimeFormat>();

/** In the reader's own zone where none is given. */
function write({ value, as, zone, locale }: Writing): string {
  const key = `${locale} ${as} ${zone}`;
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { ...OPTIONS[as], timeZone: zone });
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

/** "3 hours ago", "in 2 days"; null within a minute. */
export function formatDistance({ value, now, locale }: { value: Date; now: number; locale: Locale }): string | null {
  const difference = value.getTime() - now;
  const minutes = Math.round(Math.abs(difference) / MINUTE);
  if (minutes < 1) return null;
  const [count, unit] =
    minutes < 60
      ? ([minutes, 'minute'] as const)
      : minutes < 60 * 24
        ? ([Math.round(minutes / 60), 'hour'] as const)
        : ([Math.round(minutes / 60 / 24), 'day'] as const);
  const writer =
    distanceWriters.get(locale) ?? new Intl.RelativeTimeFormat(LANGUAGE_TAGS[locale], { numeric: 'always' });
  distanceWriters.set(locale, writer);
  return writer.format(difference < 0 ? -count : count, unit);
}

const isOverAWeekAway = ({ value, now }: { value: Date; now: number }) =>
  Math.round(Math.abs(value.getTime() - now) / MINUTE / 60 / 24) > WEEK_DAYS;

/**
 * A moment in the reader's own time zone. The server does not know the zone, so it writes UTC, and the browser
 * corrects it after hydration.
 */
export function LocalTime({ value, format = 'date-time' }: { value: Date; format?: TimeFormat }) {
  const locale = useLocale();
  const t = useTranslations('shared.time');
  const hydrated = useHydrated();
  const now = useSyncExternalStore(
    format === 'relative' || format === 'distance' ? subscribeToTicks : subscribeToNothing,
    currentTick,
    currentTick,
  );
  const zone = hydrated ? undefined : 'UTC';
  const full = write({ value, as: 'date-time', zone, locale });
  const text = () => {
    // Beside a date the distance goes on counting; by itself a date says more from a week on.
    if (format === 'relative' && isOverAWeekAway({ value, now })) return write({ value, as: 'date', zone, locale });
    if (format === 'relative' || format === 'distance') return formatDistance({ value, now, locale }) ?? t('justNow');
    return write({ value, as: format, zone, locale });
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
  const locale = useLocale();
  return (
    <time dateTime={value.toISOString().slice(0, 10)} className="whitespace-nowrap">
      {write({ value, as: 'weekday', zone: 'UTC', locale })} {write({ value, as: 'date', zone: 'UTC', locale })}
    </time>
  );
}

/** A day of the office's, as ISO: the same wherever it is read. */
export function OfficeDay({ day, format = 'date' }: { day: string; format?: 'date' | 'day' }) {
  const locale = useLocale();
  const value = new Date(day);
  const say = (as: Writing['as']) => write({ value, as, zone: 'UTC', locale });
  return (
    <time dateTime={day} title={say('date')} className="whitespace-nowrap">
      {format === 'day' ? `${say('short-weekday')} ${say('short-date')}` : say(format)}
    </time>
  );
}
