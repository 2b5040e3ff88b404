import { MESSAGES, type Namespace } from '@/messages/messages';
import { readLocale } from './read-locale';
import { translate } from './translate';

/** The messages of one namespace in the page's language, for server components. Client components call `useTranslations`. */
export async function readTranslations<N extends Namespace>(namespace: N) {
  const locale = await readLocale();
  return translate({ locale, messages: MESSAGES[locale], namespace });
}
