import type { ReactNode } from 'react';
import type { Actor } from '@/server/platform/trpc';
import { PausedNotice } from './paused-notice';
import { Hydrate, serverQueryClient, serverTrpc } from './server-trpc';
import { AppHeader } from './ui/app-header';

/** What stands over every page of officers and supervisors. */
export async function StaffFrame({ actor, children }: { actor: Actor; children: ReactNode }) {
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
