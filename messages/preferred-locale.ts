import { findLocale, type Locale } from './locales';

/** The language that an `Accept-Language` header likes best among ours; English where it names none of them. */
export function preferredLocale(header: string): Locale {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { language: tag.split('-')[0], quality: quality ? Number(quality.slice(2)) || 0 : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { language } of wanted) {
    const locale = findLocale(language);
    if (locale) return locale;
  }
  return 'en';
}
