'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { EmptyState } from '@/app/ui/empty-state';
import { messageOf } from '@/app/ui/error-message';
import { LinkButton } from '@/app/ui/link-button';
import { Notice } from '@/app/ui/notice';
import { LoadingBlock } from '@/app/ui/skeleton';
import { CaseCard } from './case-card';
import { caseListOptions } from './case-list-options';

const newCase = (
  <LinkButton href="/cases/new" variant="primary" size="lg">
    New case
  </LinkButton>
);

export function CaseList() {
  const trpc = useTRPC();
  const list = useInfiniteQuery(trpc.cases.list.infiniteQueryOptions({}, caseListOptions));
  const cases = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="font-bold text-3xl">Your cases</h1>
        {/* Where there are none, the empty list offers it. */}
        {cases?.length !== 0 && newCase}
      </div>
      {list.isPending && <LoadingBlock label="Loading your cases" />}
      {cases?.length === 0 && (
        <EmptyState icon={FolderOpen} title="You have no cases yet" action={newCase}>
          Choose what your case is about, add your documents, and submit it.
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
                Try again
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
          Show more
        </Button>
      )}
    </>
  );
}
