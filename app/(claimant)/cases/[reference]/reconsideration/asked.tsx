'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { LinkButton } from '@/app/ui/link-button';
import { Section } from '../section';
import { GroundSummary } from './ground-summary';

/** That another look was asked for: under which reference, and what happens next. It is there again after a reload. */
export function Asked({ reference }: { reference: string }) {
  const t = useTranslations('reconsideration');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.reconsiderations.byReference.queryOptions({ reference }));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <div className="grid gap-4 rounded-lg border-success border-l-4 bg-success-soft p-6">
        <h1 ref={title} tabIndex={-1} className="flex items-start gap-3 font-bold text-3xl outline-none">
          <CircleCheck aria-hidden className="mt-1.5 size-6 shrink-0 text-success" />
          {t('done.title')}
        </h1>
        <p>
          {t('done.reference')}
          <strong translate="no" className="block whitespace-nowrap text-2xl">
            {reference}
          </strong>
        </p>
      </div>
      <Section title={t('done.next')}>
        <ol className="grid list-decimal gap-2 pl-6">
          <li>{t('done.read')}</li>
          <li>{t('done.officer')}</li>
        </ol>
        <p>{t('done.meanwhile')}</p>
        <LinkButton href={`/cases/${reference}`} variant="primary" size="lg" className="justify-self-start">
          {t('done.open')}
        </LinkButton>
      </Section>
      {data && (
        <Section title={t('done.said')}>
          {data.grounds.map(({ key, text, isEnglish, words, documents }) => (
            <GroundSummary key={key} text={text} isEnglish={isEnglish} words={words} documents={documents} />
          ))}
        </Section>
      )}
    </>
  );
}
