import type { ReactNode } from 'react';
import { PausedNotice } from '@/app/paused-notice';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { AppHeader } from '@/app/ui/app-header';

/** The bar over the supervisors' pages; each page checks for itself who is asking. */
export default async function SupervisorLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor({ roles: ['supervisor'], path: '/supervisor' });
  await serverQueryClient().prefetchQuery(serverTrpc.operations.pauseState.queryOptions());
  return (
    <>
      <AppHeader actor={actor} />
      <Hydrate>
        <PausedNotice />
      </Hydrate>
      {children}
    </>
  );
}
