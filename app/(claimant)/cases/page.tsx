import type { Metadata } from 'next';
import { readTranslations } from '@/app/i18n/translations';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { CaseList } from './case-list';
import { caseListOptions } from './case-list-options';

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('start');
  return { title: t('list.title') };
}

export default async function CasesPage() {
  await requireActor({ roles: ['claimant'], path: '/cases' });
  await serverQueryClient().prefetchInfiniteQuery(serverTrpc.cases.list.infiniteQueryOptions({}, caseListOptions));
  return (
    <Hydrate>
      <CaseList />
    </Hydrate>
  );
}
