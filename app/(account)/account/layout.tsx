import type { ReactNode } from 'react';
import { AppFrame } from '@/app/app-frame';
import { AccountProvider } from '@/app/client/account';
import { ServerTime } from '@/app/client/server-time';
import { Texts } from '@/app/i18n/texts';
import { PausedNotice } from '@/app/paused-notice';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { readSession } from '@/app/session';
import { AppHeader } from '@/app/ui/app-header';
import { SiteFooter } from '@/app/ui/site-footer';

/** The frame of the account's pages, which are claimants' and staff's alike. Each page itself checks who may see it. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await readSession();
  if (actor) await serverQueryClient().prefetchQuery(serverTrpc.operations.pauseState.queryOptions());
  return (
    <AppFrame>
      <AccountProvider account={actor && { userId: actor.userId, name: actor.name, email: actor.email }}>
        {actor && (
          <>
            <AppHeader actor={actor} width="narrow" />
            <Hydrate>
              <PausedNotice width="narrow" />
            </Hydrate>
          </>
        )}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto grid max-w-3xl gap-10 px-4 pt-8 pb-24 text-lg outline-none sm:px-6 sm:pt-12"
        >
          <ServerTime at={Date.now()}>
            <Texts of={['account']}>{children}</Texts>
          </ServerTime>
        </main>
        {/* Staff have their help elsewhere. */}
        {actor?.role !== 'officer' && actor?.role !== 'supervisor' && <SiteFooter />}
      </AccountProvider>
    </AppFrame>
  );
}
