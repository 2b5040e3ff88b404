/** The languages of what claimants read. */
export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** As `lang` names a locale, and as `Intl` writes dates, numbers and money in it. */
export const LANGUAGE_TAGS: Record<Locale, string> = { en: 'en-GB', es: 'es-ES' };

/** In its own words, as a person looks for it. */
export const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', es: 'Español' };

export const findLocale = (value: string | null | undefined): Locale | undefined =>
  LOCALES.find((locale) => locale === value);
