'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { PagedTable } from '@/app/(officer)/officer/paged-table';
import { useTRPC } from '@/app/client/trpc';
import type { RetentionList } from '@/server/retention/schema';
import { retentionListInput } from './list-input';
import { RetentionRowView } from './retention-row';

type Props = { list: RetentionList; title: string; empty: string; note?: string };

/** The moment of each list's rows, as its column is called. */
const MOMENTS: Record<RetentionList, string> = { failed: 'Failed', due: 'Kept until', held: 'Since', erased: 'Erased' };

/** One of the lists. */
export function RetentionSection({ list, title, empty, note }: Props) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.retention.list.infiniteQueryOptions(retentionListInput(list), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <PagedTable
      title={title}
      empty={empty}
      note={note}
      columns={['Case', 'Kind', MOMENTS[list], '']}
      query={query}
      rows={rows.map((row) => <RetentionRowView key={row.id} list={list} row={row} />)}
    />
  );
}
