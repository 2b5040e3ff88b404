'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { noteLanguage } from '@/app/client/language-change';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { findLocale, LANGUAGE_NAMES, LANGUAGE_TAGS, LOCALES, type Locale } from '@/messages/locales';
import type { Messages } from '@/messages/messages';
import type { SameKeys } from '@/messages/same-keys';
import { joinClasses } from './join-classes';

const ADDRESS = '/api/language';

/** In the page's language, handed down: the start page needs no other message in the browser. */
type Props = { current: Locale; words: SameKeys<Messages['shared']['language']> };

/** One button a language. Without script its form leads back to the page; with script the page stays, and changes its words. */
export function LanguageSwitch({ current, words }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const next = query === '' ? pathname : `${pathname}?${query}`;
  const [hasFailed, setFailed] = useState(false);
  const { run } = useOneAtATime(async (language: Locale) => {
    const isKept = await keepLanguage({ language, next });
    setFailed(!isKept);
    if (!isKept) return;
    router.refresh();
    noteLanguage();
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const language = submitter instanceof HTMLButtonElement ? findLocale(submitter.value) : undefined;
    if (!language) return;
    event.preventDefault();
    void run(language);
  };
  return (
    <form action={ADDRESS} method="post" onSubmit={submit}>
      <input type="hidden" name="next" value={next} />
      <fieldset className="flex flex-wrap items-center gap-x-1">
        <legend className="sr-only">{words.label}</legend>
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
      {hasFailed && (
        <p role="alert" className="text-danger">
          {words.problem}
        </p>
      )}
    </form>
  );
}

async function keepLanguage({ language, next }: { language: Locale; next: string }): Promise<boolean> {
  try {
    // The answer leads to the page, which is here already.
    const answer = await fetch(ADDRESS, {
      method: 'POST',
      body: new URLSearchParams({ language, next }),
      redirect: 'manual',
    });
    return answer.type === 'opaqueredirect';
  } catch (error) {
    console.warn('The language could not be kept.', error);
    return false;
  }
}
