import { createTranslator } from 'use-intl/core';
import { type Locale, MESSAGES, type Messages } from '@/messages/messages';

/** What letters of all case types say, in one language. */
export const wordLetter = (locale: Locale) =>
  createTranslator<Messages, 'letters'>({
    locale,
    messages: MESSAGES[locale] as Messages,
    namespace: 'letters',
    timeZone: 'UTC',
    onError: fail,
  });

function fail(error: Error): never {
  throw error;
}
