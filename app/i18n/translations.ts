import { createTranslator } from 'use-intl/core';
import { MESSAGES, type Messages, type Namespace } from '@/messages/messages';
import { readLocale } from './read-locale';

/** The messages of one namespace in the page's language, for server components. Client components call `useTranslations`. */
export async function readTranslations<N extends Namespace>(namespace: N) {
  const locale = await readLocale();
  return createTranslator<Messages, N>({
    locale,
    messages: MESSAGES[locale] as Messages,
    namespace,
    timeZone: 'UTC',
    onError: fail,
  });
}

/** A message that is missing or breaks is a fault of ours, and no page shows its key in the place of words. */
function fail(error: Error): never {
  throw error;
}
