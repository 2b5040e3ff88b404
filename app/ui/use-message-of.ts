'use client';

import { useTranslations } from 'use-intl';
import { failureOf, serverWords } from './error-message';

/** Gives the sentence to show for a failed call: the server's own words, or what is likely when it was not reached. */
export function useMessageOf(): (error: unknown) => string {
  const t = useTranslations('shared.failures');
  return (error) => {
    const failure = failureOf(error);
    return failure ? t(failure) : serverWords(error);
  };
}
