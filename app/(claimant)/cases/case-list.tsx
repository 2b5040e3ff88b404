'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { EmptyState } from '@/app/ui/empty-state';
import { LinkButton } from '@/app/ui/link-button';
import { Notice } from '@/app/ui/notice';
import { LoadingBlock } from '@/app/ui/skeleton';
import { useMessageOf } from '@/app/ui/use-message-of';
import { CaseCard } from './case-card';
import { caseListOptions } from './case-list-options';

export function CaseList() {
  const t = useTranslations('start.list');
  const shared = useTranslations('shared');
  const messageOf = useMessageOf();
  const trpc = useTRPC();
  const list = useInfiniteQuery(trpc.cases.list.infiniteQueryOptions({}, caseListOptions));
  const cases = list.data?.pages.flatMap(({ items }) => items);
  const newCase = (
    <LinkButton href="/cases/new" variant="primary" size="lg">
      {t('newCase')}
    </LinkButton>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="font-bold text-3xl">{t('title')}</h1>
        {/* Where there are none, the empty list offers it. */}
        {cases?.length !== 0 && newCase}
      </div>
      {list.isPending && <LoadingBlock label={t('loading')} />}
      {cases?.length === 0 && (
        <EmptyState icon={FolderOpen} title={t('none')} action={newCase}>
          {t('noneText')}
        </EmptyState>
      )}
      {cases && cases.length > 0 && (
        <ul className="grid gap-3">
          {cases.map((item) => (
            <CaseCard key={item.id} item={item} />
          ))}
        </ul>
      )}
      {list.isError && (
        <Notice
          tone="error"
          action={
            !list.hasNextPage && (
              <Button pending={list.isFetching} onClick={() => list.refetch()}>
                {shared('tryAgain')}
              </Button>
            )
          }
        >
          {messageOf(list.error)}
        </Notice>
      )}
      {list.hasNextPage && (
        <Button
          size="lg"
          className="justify-self-center"
          pending={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {t('showMore')}
        </Button>
      )}
    </>
  );
}
