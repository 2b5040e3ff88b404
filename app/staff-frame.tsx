import type { ReactNode } from 'react';
import { AppFrame } from './app-frame';
import { AccountProvider } from './client/account';
import { ServerTime } from './client/server-time';
import { listPages } from './palette/list-pages';
import { PaletteOpener } from './palette/palette-opener';
import { PausedNotice } from './paused-notice';
import { Hydrate, serverQueryClient, serverTrpc } from './server-trpc';
import { readSession } from './session';
import { AppHeader } from './ui/app-header';

/**
 * What stands over every page of officers and supervisors. Each page itself checks who may see it: only a page knows the
 * address that signing in has to lead back to, and a layout is not run again on every visit.
 */
export async function StaffFrame({ children }: { children: ReactNode }) {
  const actor = await readSession();
  if (!actor) return <AppFrame>{children}</AppFrame>;
  await serverQueryClient().prefetchQuery(serverTrpc.operations.pauseState.queryOptions());
  return (
    <AppFrame>
      <AccountProvider account={{ userId: actor.userId, name: actor.name, email: actor.email }}>
        <ServerTime at={Date.now()}>
          <AppHeader
            actor={actor}
            tools={actor.role !== 'claimant' && <PaletteOpener pages={listPages(actor.role)} />}
          />
          <Hydrate>
            <PausedNotice />
          </Hydrate>
          {children}
        </ServerTime>
      </AccountProvider>
    </AppFrame>
  );
}
