import type { ReactNode } from 'react';
import { PausedNotice } from '@/app/paused-notice';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { AppHeader } from '@/app/ui/app-header';
import { STAFF } from '@/server/platform/trpc';

/** The bar over the officers' pages. Each page checks for itself who is asking: a layout is not run again on every visit. */
export default async function OfficerLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor({ roles: STAFF, path: '/officer' });
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
