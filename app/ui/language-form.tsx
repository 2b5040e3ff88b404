import type { ComponentProps } from 'react';
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LOCALES, type Locale } from '@/messages/locales';
import { joinClasses } from './join-classes';

/** What the form posts to: app/api/language/route.ts. */
export const LANGUAGE_ADDRESS = '/api/language';

type Props = Pick<ComponentProps<'form'>, 'onSubmit'> & { current: Locale; label: string; next: string };

/** One button a language. The answer leads to `next`, which is the page itself. */
export function LanguageForm({ current, label, next, onSubmit }: Props) {
  return (
    <form action={LANGUAGE_ADDRESS} method="post" onSubmit={onSubmit}>
      <input type="hidden" name="next" value={next} />
      <fieldset className="flex flex-wrap items-center gap-x-1">
        <legend className="sr-only">{label}</legend>
        {LOCALES.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="language"
            value={locale}
            lang={LANGUAGE_TAGS[locale]}
            translate="no"
            aria-current={locale === current ? 'true' : undefined}
            className={joinClasses(
              'min-h-11 rounded-sm px-2 first-of-type:-ml-2',
              locale === current ? 'font-semibold text-ink' : 'link',
            )}
          >
            {LANGUAGE_NAMES[locale]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
