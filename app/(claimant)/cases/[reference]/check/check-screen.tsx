'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { useLiveCase } from '@/app/client/use-live-case';
import { ConnectionState } from '@/app/ui/connection-state';
import { LinkPending } from '@/app/ui/link-pending';
import { Notice } from '@/app/ui/notice';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { Answers } from './answers';
import { SendForm } from './send-form';

/** All that a case will be sent with, to look over before it is. */
export function CheckScreen({ reference }: { reference: string }) {
  const t = useTranslations('checklist.check');
  const trpc = useTRPC();
  const query = useQuery(trpc.cases.byReference.queryOptions({ reference }));
  const connection = useLiveCase({ reference });
  // The page stays as it is until the confirmation takes its place.
  const [isSent, setSent] = useState(false);
  const view = query.data;

  return (
    <>
      <div className="grid gap-4">
        <Link
          href={`/cases/${reference}`}
          className="inline-flex min-h-6 w-fit items-center gap-1.5 rounded-sm text-accent text-base hover:underline print:hidden"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('back')}
          <LinkPending />
        </Link>
        <h1 className="font-bold text-3xl">{t('title')}</h1>
        <p className="text-ink-soft">{t('intro')}</p>
      </div>
      {!view && query.isPending && <LoadingBlock label={t('title')} />}
      {!view && query.error && <ReadError error={query.error} onRetry={() => void query.refetch()} />}
      {view && (view.status === 'open' || isSent) && (
        <>
          <Answers view={view} />
          <SendForm view={view} onSent={() => setSent(true)} />
        </>
      )}
      {view && view.status !== 'open' && !isSent && (
        <Notice tone="info" title={t('alreadySent')}>
          <Link href={`/cases/${reference}/submitted`} className="link">
            {t('seeConfirmation')}
          </Link>
        </Notice>
      )}
      <ConnectionState state={connection} />
    </>
  );
}
