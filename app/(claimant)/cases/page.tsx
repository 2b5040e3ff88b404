import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { CaseList } from './case-list';
import { caseListOptions } from './case-list-options';

export const metadata: Metadata = { title: 'Your cases' };

export default async function CasesPage() {
  await requireActor({ roles: ['claimant'], path: '/cases' });
  await serverQueryClient().prefetchInfiniteQuery(serverTrpc.cases.list.infiniteQueryOptions({}, caseListOptions));
  return (
    <Hydrate>
      <CaseList />
    </Hydrate>
  );
}
