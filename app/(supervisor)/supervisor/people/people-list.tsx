'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { ListedPerson } from '@/server/people/view';
import { PersonDialog } from './person-dialog';
import { PersonRow } from './person-row';

/** Everybody who works here or did, a page at a time. */
export function PeopleList() {
  const trpc = useTRPC();
  const [changing, setChanging] = useState<ListedPerson | null>(null);
  const query = useInfiniteQuery(
    trpc.people.list.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  if (query.isPending) return <LoadingBlock label="Loading the people" rows={6} />;
  if (query.isError)
    return <ReadError title="The people could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  const people = query.data.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="people-title" className="grid gap-3">
      <h2 id="people-title" className="font-semibold text-lg">
        Who works here
      </h2>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface text-sm shadow-card">
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onChange={() => setChanging(person)} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          className="justify-self-center"
          pending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more
        </Button>
      )}
      {changing && <PersonDialog key={changing.id} person={changing} onClose={() => setChanging(null)} />}
    </section>
  );
}
