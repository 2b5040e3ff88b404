import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { LinkButton } from '@/app/ui/link-button';
import { CaseList } from './case-list';
import { caseListOptions } from './case-list-options';

export const metadata: Metadata = { title: 'Your cases' };

export default async function CasesPage() {
  await requireActor({ roles: ['claimant'], path: '/cases' });
  await serverQueryClient().prefetchInfiniteQuery(serverTrpc.cases.list.infiniteQueryOptions({}, caseListOptions));
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="font-bold text-3xl">Your cases</h1>
        <LinkButton href="/cases/new" variant="primary" size="lg">
          New case
        </LinkButton>
      </div>
      <Hydrate>
        <CaseList />
      </Hydrate>
    </>
  );
}
