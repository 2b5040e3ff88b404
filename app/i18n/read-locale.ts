import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { readSession } from '@/app/session';
import { LOCALES, type Locale } from '@/messages/messages';
import { preferredLocale } from './preferred-locale';

/** Keeps the language that a person chose on this device. */
export const LOCALE_COOKIE = 'casedraft-locale';

/** The language of this request's page. Staff work in English; others in the language they chose, else their browser's. */
export const readLocale = cache(async (): Promise<Locale> => {
  const actor = await readSession();
  if (actor && actor.role !== 'claimant') return 'en';
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const known = LOCALES.find((locale) => locale === chosen);
  return known ?? preferredLocale((await headers()).get('accept-language') ?? '');
});
