'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { EmptyState } from '@/app/ui/empty-state';
import { messageOf } from '@/app/ui/error-message';
import { Notice } from '@/app/ui/notice';
import { LoadingBlock } from '@/app/ui/skeleton';
import { CaseCard } from './case-card';
import { caseListOptions } from './case-list-options';

export function CaseList() {
  const trpc = useTRPC();
  const list = useInfiniteQuery(trpc.cases.list.infiniteQueryOptions({}, caseListOptions));

  if (!list.data) {
    if (list.isPending) return <LoadingBlock label="Loading your cases" />;
    return (
      <Notice tone="error" action={<Button onClick={() => list.refetch()}>Try again</Button>}>
        {messageOf(list.error)}
      </Notice>
    );
  }
  const cases = list.data.pages.flatMap(({ items }) => items);
  if (cases.length === 0)
    return (
      <EmptyState icon={FolderOpen} title="You have no cases yet">
        Start with “New case”. You choose what it is about, then add your documents.
      </EmptyState>
    );
  return (
    <div className="grid gap-6">
      <ul className="grid gap-3">
        {cases.map((item) => (
          <CaseCard key={item.id} item={item} />
        ))}
      </ul>
      {list.isFetchNextPageError && <Notice tone="error">{messageOf(list.error)}</Notice>}
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
    </div>
  );
}
