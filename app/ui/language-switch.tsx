'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { noteLanguage } from '@/app/client/language-change';
import { usePath, useQueryString } from '@/app/client/use-address';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { findLocale, type Locale } from '@/messages/locales';
import type { Messages } from '@/messages/messages';
import type { SameKeys } from '@/messages/same-keys';
import { LANGUAGE_ADDRESS, LanguageForm } from './language-form';

/** In the page's language, handed down: pages that only post a form need no other message in the browser. */
type Props = { current: Locale; words: SameKeys<Messages['shared']['language']> };

/** Without script its form leads back to the page; with script the page stays, and changes its words. */
export function LanguageSwitch({ current, words }: Props) {
  const router = useRouter();
  const pathname = usePath();
  const query = useQueryString();
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
    <>
      <LanguageForm current={current} label={words.label} next={next} onSubmit={submit} />
      {hasFailed && (
        <p role="alert" className="text-danger">
          {words.problem}
        </p>
      )}
    </>
  );
}

async function keepLanguage({ language, next }: { language: Locale; next: string }): Promise<boolean> {
  try {
    // The answer leads to the page, which is here already.
    const answer = await fetch(LANGUAGE_ADDRESS, {
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
