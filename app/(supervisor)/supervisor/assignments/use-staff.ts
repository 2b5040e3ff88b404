'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '@/app/client/trpc';

/** All officers and supervisors by name, page by page until the last. */
export function useStaff() {
  const trpc = useTRPC();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    trpc.accounts.officers.infiniteQueryOptions({ limit: 100 }, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  return people.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}
