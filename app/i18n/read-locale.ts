import { headers } from 'next/headers';
import { cache } from 'react';
import { readSession } from '@/app/session';
import type { Locale } from '@/messages/locales';
import { requestLocale } from '@/messages/request-locale';

/**
 * The language of this request's page. Staff work in English, a claimant in the language of their account, and people who are not
 * signed in in the one chosen on this device, else their browser's.
 */
export const readLocale = cache(async (): Promise<Locale> => {
  const actor = await readSession();
  return actor ? actor.language : requestLocale(await headers());
});
