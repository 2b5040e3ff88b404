'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { EmptyState } from '@/app/ui/empty-state';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { AssignmentTable } from './assignment-table';
import { GiveBar } from './give-bar';
import { assignmentsInput, EVERYBODY, type Shown } from './list-input';
import { ShownSelect } from './shown-select';
import { useGiving } from './use-giving';

/** Colleagues work meanwhile: the list is read again as often as a supervisor would wonder. */
const READ_EVERY_MS = 30_000;

/** The list with its choice of cases, and what can be done with those. */
export function AssignmentsScreen() {
  const trpc = useTRPC();
  const [shown, setShown] = useState<Shown>(EVERYBODY);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery(
    trpc.assignments.list.infiniteQueryOptions(assignmentsInput(shown), {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      refetchInterval: READ_EVERY_MS,
    }),
  );
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  // What has left the list since it was ticked is not given away unseen.
  const references = rows.map(({ reference }) => reference).filter((reference) => chosen.has(reference));
  const giving = useGiving({
    onDone: (done) => setChosen((before) => new Set([...before].filter((reference) => !done.includes(reference)))),
  });
  return (
    <>
      <ShownSelect
        shown={shown}
        onChange={(next) => {
          setShown(next);
          setChosen(new Set());
        }}
      />
      <GiveBar references={references} giving={giving} />
      {query.isPending && <LoadingBlock label="Loading the cases" rows={6} />}
      {query.isError && (
        <ReadError title="The cases could not be read" error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && (
        <EmptyState title="No case waits here">
          Choose other cases above, or come back when some have arrived.
        </EmptyState>
      )}
      {rows.length > 0 && <AssignmentTable rows={rows} chosen={chosen} refused={giving.refused} onChoose={setChosen} />}
      {query.hasNextPage && (
        <div className="flex justify-center">
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}
