'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { useLiveCase } from '@/app/client/use-live-case';
import { ConnectionState } from '@/app/ui/connection-state';
import { LinkButton } from '@/app/ui/link-button';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { LocalTime } from '@/app/ui/time';
import { listProblems } from '../checklist/list-problems';
import { ProblemsNotice } from '../checklist/problems-notice';
import { NextSteps } from './next-steps';
import { PrintButton } from './print-button';

/** After submitting: that the case is here, under which reference, and what happens next. */
export function ConfirmationScreen({ reference }: { reference: string }) {
  const t = useTranslations('checklist.confirmation');
  const trpc = useTRPC();
  const query = useQuery(trpc.cases.byReference.queryOptions({ reference }));
  const connection = useLiveCase({ reference });
  const view = query.data;
  if (!view) {
    if (query.isPending) return <LoadingBlock label={t('title')} />;
    return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <>
      <div className="grid gap-3 rounded-lg border border-success border-l-4 bg-success-soft p-5 sm:p-6">
        <h1 className="flex items-start gap-3 font-bold text-3xl">
          <CircleCheck aria-hidden className="mt-1 size-7 shrink-0 text-success" />
          {t('title')}
        </h1>
        <p>
          {t('subtitle')}:{' '}
          <strong translate="no" className="whitespace-nowrap">
            {view.reference}
          </strong>
        </p>
        <p translate="no" className="wrap-anywhere">
          <bdi>{view.title}</bdi>
        </p>
        {view.submittedAt && (
          <p className="text-base">
            {t.rich('received', { time: () => <LocalTime value={view.submittedAt ?? new Date(0)} /> })}
          </p>
        )}
        <p className="text-base">{t('keep')}</p>
      </div>
      <ProblemsNotice problems={listProblems({ view })} documentsHref={`/cases/${reference}#documents`} />
      <NextSteps decideBy={view.expectedOn} />
      <div className="flex flex-wrap gap-3 print:hidden">
        <LinkButton href={`/cases/${reference}`} variant="primary" size="lg">
          {t('goToCase')}
        </LinkButton>
        <PrintButton />
      </div>
      <ConnectionState state={connection} />
    </>
  );
}
