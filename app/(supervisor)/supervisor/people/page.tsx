import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { LinkButton } from '@/app/ui/link-button';
import { InviteForm } from './invite-form';
import { PeopleList } from './people-list';

export const metadata: Metadata = { title: 'People' };

/** Who works here, and who may do what. */
export default async function PeoplePage() {
  await requireActor({ roles: ['supervisor'], path: '/supervisor/people' });
  await serverQueryClient().prefetchInfiniteQuery(
    serverTrpc.people.list.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  return (
    <main id="main" className="mx-auto grid w-full max-w-5xl grid-cols-1 gap-6 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1">
          <h1 className="font-bold text-2xl">People</h1>
          <p className="max-w-prose text-ink-muted text-sm">
            Who decides cases, and who supervises. Each change is on record, and nobody changes their own account here.
          </p>
        </div>
        <LinkButton href="/supervisor">Overview</LinkButton>
      </div>
      <Hydrate>
        <InviteForm />
        <PeopleList />
      </Hydrate>
    </main>
  );
}
