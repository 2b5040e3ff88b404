'use client';

import { useLocale, useTranslations } from 'use-intl';
import { failureOf, isOurFault, refusalOf, serverWords } from './error-message';

/**
 * Gives the sentence to show for a failed call: why the server refused, in the reader's language, or what is likely when it was not
 * reached. The server's own words are English, and other readers get none of them.
 */
export function useMessageOf(): (error: unknown) => string {
  const t = useTranslations('shared');
  const isEnglish = useLocale() === 'en';
  return (error) => {
    const failure = failureOf(error);
    if (failure) return t(`failures.${failure}`);
    const refusal = refusalOf(error);
    if (refusal) return t(`refusals.${refusal}`);
    if (isEnglish) return serverWords(error);
    return t(isOurFault(error) ? 'failures.ours' : 'failures.unknown');
  };
}
