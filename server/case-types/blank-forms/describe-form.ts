import { LOCALES, type Locale } from '@/messages/locales';
import type { BlankFormKey } from './contract';
import { BLANK_FORM_WORDS } from './list-forms';

/** A form as a page offers it: first in the reader's language, then in the others, for a landlord or an employer who reads one of those. */
export function describeForm({ form, locale }: { form: BlankFormKey; locale: Locale }) {
  const languages = [locale, ...LOCALES.filter((other) => other !== locale)];
  return languages.map((language) => ({
    language,
    title: BLANK_FORM_WORDS[form][language].title,
    url: `/forms/${language}/${form}.pdf`,
  }));
}
