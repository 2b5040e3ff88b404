'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { AskAgain } from './ask-again';
import { AskForm } from './ask-form';
import { Asked } from './asked';

/** The page of another look: the form while it can be asked for, and afterwards that it was. */
export function ReconsiderationScreen({ reference }: { reference: string }) {
  const t = useTranslations('reconsideration');
  const trpc = useTRPC();
  const query = useQuery(trpc.reconsiderations.chance.queryOptions({ reference }));
  const chance = query.data;
  if (!chance) {
    if (query.isPending) return <LoadingBlock label={t('page.loading')} />;
    return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (chance.kind === 'asked') return <Asked reference={chance.reference} />;
  const own = chance.kind === 'open' ? chance.reference : null;
  return (
    <>
      <div className="grid gap-4">
        <Link href={`/cases/${reference}`} className="link inline-flex items-center gap-2 justify-self-start text-base">
          <ArrowLeft aria-hidden className="size-4" />
          {t('page.back')}
        </Link>
        <h1 className="font-bold text-3xl">{t('page.title')}</h1>
      </div>
      {own ? <AskForm reference={own} reasons={chance.reasons} /> : <AskAgain reference={reference} />}
    </>
  );
}
