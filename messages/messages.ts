import type {} from 'use-intl';
import { en } from './en/all';
import { es } from './es/all';
import type { Locale } from './locales';
import type { SameKeys } from './same-keys';

/** The English messages are the contract: every other language has their keys and their arguments. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

/** Some namespaces of one language, as a page hands them to the browser. */
export type SomeMessages = Partial<SameKeys<Messages>>;

export { LANGUAGE_TAGS, LOCALES, type Locale } from './locales';

export const MESSAGES: Record<Locale, SameKeys<Messages>> = { en, es };

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
