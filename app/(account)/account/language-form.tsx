'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/ui/button';
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LOCALES, type Locale } from '@/messages/locales';
import { Setting } from './setting';
import { useSetting } from './use-setting';

/** Sent as a form, with or without script: the whole page comes anew in the other language. */
export function LanguageForm({ language }: { language: Locale }) {
  const t = useTranslations('account.language');
  const id = useId();
  const { state } = useSetting(async () => ({ done: null }));
  return (
    <Setting title={t('title')} value={LANGUAGE_NAMES[language]} state={state}>
      <form method="post" action="/api/language" className="grid gap-5">
        <input type="hidden" name="next" value="/account" />
        <div className="grid gap-1.5">
          <label htmlFor={id} className="font-semibold text-lg">
            {t('label')}
          </label>
          <select
            id={id}
            name="language"
            defaultValue={language}
            className="h-12 w-full rounded-md border border-line-strong bg-surface px-3 text-ink text-lg hover:border-ink sm:w-64"
          >
            {LOCALES.map((locale) => (
              <option key={locale} value={locale} lang={LANGUAGE_TAGS[locale]}>
                {LANGUAGE_NAMES[locale]}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" variant="primary" size="lg" className="justify-self-start">
          {t('save')}
        </Button>
      </form>
    </Setting>
  );
}
