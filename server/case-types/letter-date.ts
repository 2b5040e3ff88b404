import { LANGUAGE_TAGS, type Locale } from '@/messages/locales';

/** 3 December 2026, 3 de diciembre de 2026, for a letter. `date` is an ISO date. */
export const formatLetterDate = (date: string, locale: Locale = 'en'): string =>
  new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(date));
