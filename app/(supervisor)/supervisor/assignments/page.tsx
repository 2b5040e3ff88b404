import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { LinkButton } from '@/app/ui/link-button';
import { AssignmentsScreen } from './assignments-screen';
import { assignmentsInput, EVERYBODY } from './list-input';

export const metadata: Metadata = { title: 'Assignments' };

/** The waiting cases, whom each is given to, and the way to give many at once. */
export default async function AssignmentsPage() {
  await requireActor({ roles: ['supervisor'], path: '/supervisor/assignments' });
  const client = serverQueryClient();
  await Promise.all([
    client.prefetchInfiniteQuery(
      serverTrpc.assignments.list.infiniteQueryOptions(assignmentsInput(EVERYBODY), {
        getNextPageParam: ({ nextCursor }) => nextCursor,
      }),
    ),
    client.prefetchInfiniteQuery(
      serverTrpc.accounts.officers.infiniteQueryOptions(
        { limit: 100 },
        { getNextPageParam: ({ nextCursor }) => nextCursor },
      ),
    ),
  ]);
  return (
    <main id="main" className="mx-auto grid w-full max-w-[80rem] grid-cols-1 gap-5 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1">
          <h1 className="font-bold text-2xl">Assignments</h1>
          <p className="max-w-prose text-ink-muted text-sm">
            “Get next case” offers an assigned case to its person first, and to nobody else while that person may take
            it.
          </p>
        </div>
        <LinkButton href="/supervisor">Overview</LinkButton>
      </div>
      <Hydrate>
        <AssignmentsScreen />
      </Hydrate>
    </main>
  );
}
