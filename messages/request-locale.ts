import { findLocale, type Locale } from './locales';
import { preferredLocale } from './preferred-locale';

/** Keeps the language that a person chose on this device. */
export const LOCALE_COOKIE = 'casedraft-locale';

const CHOSEN = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=(\\w+)`);

/** The language of somebody who is not signed in: the one chosen on this device, else their browser's. */
export function requestLocale(headers: Headers): Locale {
  const chosen = CHOSEN.exec(headers.get('cookie') ?? '')?.[1];
  return findLocale(chosen) ?? preferredLocale(headers.get('accept-language') ?? '');
}
