import type {} from 'use-intl';
import { en } from './en/all';
import { es } from './es/all';
import type { SameKeys } from './same-keys';

/** The English messages are the contract: every other language has their keys and their arguments. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

/** Some namespaces of one language, as a page hands them to the browser. */
export type SomeMessages = Partial<SameKeys<Messages>>;

export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

export const MESSAGES: Record<Locale, SameKeys<Messages>> = { en, es };

/** As `lang` names a locale, and as `Intl` writes dates, numbers and money in it. */
export const LANGUAGE_TAGS: Record<Locale, string> = { en: 'en-GB', es: 'es-ES' };

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
