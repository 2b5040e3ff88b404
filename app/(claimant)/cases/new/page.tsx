import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { BackLink } from '../back-link';
import { NewCaseForm } from './new-case-form';

export const metadata: Metadata = { title: 'New case' };

export default async function NewCasePage() {
  await requireActor({ roles: ['claimant'], path: '/cases/new' });
  await serverQueryClient().prefetchQuery(serverTrpc.cases.types.queryOptions());
  return (
    <>
      <div className="grid gap-3">
        <BackLink />
        <h1 className="font-bold text-3xl">New case</h1>
      </div>
      <Hydrate>
        <NewCaseForm />
      </Hydrate>
    </>
  );
}
