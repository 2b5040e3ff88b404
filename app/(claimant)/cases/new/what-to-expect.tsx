import { CalendarClock, Download, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { AppRouter } from '@/server/router';

export type CaseTypeOption = AppRouter['cases']['types']['_def']['$types']['output'][number];

/** Before anything is begun: the papers that one kind of case needs, forms for some of them, and the time until an answer. */
export function WhatToExpect({ type: { evidence, decideWithinDays } }: { type: CaseTypeOption }) {
  const t = useTranslations('start');
  return (
    <>
      <section className="grid gap-3">
        <h2 className="font-semibold text-base">{t('asked')}</h2>
        <ul className="grid gap-4 text-base">
          {evidence.map(({ key, label, hint, required, requiredIf, form }) => (
            <li key={key} className="grid grid-cols-[auto_1fr] gap-x-3">
              <FileText aria-hidden className="mt-1 size-5 text-ink-muted" strokeWidth={1.75} />
              <div className="grid gap-0.5">
                <p>
                  <span className="font-semibold">{label}</span>{' '}
                  <span className="text-ink-muted">
                    ({required ? t('required', { when: requiredIf ?? '' }).trim() : t('ifYouHaveIt')})
                  </span>
                </p>
                <p className="text-ink-muted">{hint}</p>
                {form && <FormLinks form={form} />}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <dl className="grid gap-4 border-line border-t pt-5 text-base">
        <Span icon={<CalendarClock aria-hidden className="size-5" strokeWidth={1.75} />} term={t('answer')}>
          {t('answerText', { days: decideWithinDays })}
        </Span>
      </dl>
    </>
  );
}

type Form = NonNullable<CaseTypeOption['evidence'][number]['form']>;

/** A blank form to print, in the reader's language first. */
function FormLinks({ form: [own, ...others] }: { form: Form }) {
  const t = useTranslations('start');
  if (!own) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <a href={own.url} hrefLang={own.language} download className="link inline-flex min-h-11 items-center gap-2">
        <Download aria-hidden className="size-4 shrink-0" />
        {t('blankForm', { title: own.title })}
      </a>
      {others.map(({ language, title, url }) => (
        <a key={language} href={url} hrefLang={language} download className="link inline-flex min-h-11 items-center">
          {t.rich('blankFormIn', {
            language,
            title,
            name: (words) => (
              <span className="sr-only" lang={language}>
                {words}
              </span>
            ),
          })}
        </a>
      ))}
    </p>
  );
}

function Span({ icon, term, children }: { icon: ReactNode; term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3">
      <dt className="contents">
        <span className="mt-0.5 text-ink-muted">{icon}</span>
        <span className="font-semibold">{term}</span>
      </dt>
      <dd className="col-start-2 text-ink-muted">{children}</dd>
    </div>
  );
}
