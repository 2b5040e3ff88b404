'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { PagedTable } from '@/app/(officer)/officer/paged-table';
import { useTRPC } from '@/app/client/trpc';
import { CheckRow } from './check-row';
import { type CheckList, checksInput } from './list-input';

type Props = {
  of: CheckList;
  title: string;
  /** What the column of its moment is called. */
  moment: string;
  empty: string;
  note?: string;
};

/** One of the lists of checks. */
export function CheckSection({ of, title, moment, empty, note }: Props) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.checks.list.infiniteQueryOptions(checksInput(of), { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <PagedTable
      title={title}
      empty={empty}
      note={note}
      columns={['Case', 'Decision', of === 'mine' ? 'Checked by' : 'Decided by', moment]}
      query={query}
      rows={rows.map((row) => <CheckRow key={row.decisionId} of={of} row={row} />)}
    />
  );
}
