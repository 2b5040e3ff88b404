import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { CHECK_LISTS } from '@/server/checks/schema';
import { STAFF } from '@/server/platform/trpc';
import { CheckSection } from './check-section';
import { checksInput } from './list-input';

export const metadata: Metadata = { title: 'Checks' };

/** Decisions that wait for a colleague's check, those to settle, and what was said of one's own. */
export default async function ChecksPage() {
  await requireActor({ roles: STAFF, path: '/officer/checks' });
  const client = serverQueryClient();
  await Promise.all(
    CHECK_LISTS.map((of) =>
      client.prefetchInfiniteQuery(
        serverTrpc.checks.list.infiniteQueryOptions(checksInput(of), {
          getNextPageParam: ({ nextCursor }) => nextCursor,
        }),
      ),
    ),
  );
  return (
    <main id="main" className="mx-auto grid w-full max-w-5xl gap-8 px-4 py-6 sm:px-6">
      <div className="grid gap-1">
        <h1 className="font-bold text-2xl">Checks</h1>
        <p className="max-w-prose text-ink-muted text-sm">
          A share of decisions is checked by a colleague before the letter goes. Your own are never among those you
          check.
        </p>
      </div>
      <Hydrate>
        <CheckSection
          of="waiting"
          title="To check"
          moment="Letter waits until"
          empty="No decision waits for a check by you."
        />
        <CheckSection
          of="differs"
          title="To settle"
          moment="Checked"
          empty="Nothing is to be settled by you."
          note="A colleague found these decisions wrong. Their letters wait until somebody settles it."
        />
        <CheckSection
          of="mine"
          title="Of your decisions"
          moment="Checked"
          empty="Nobody has checked a decision of yours yet."
        />
      </Hydrate>
    </main>
  );
}
