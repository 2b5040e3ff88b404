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
import type { Namespace } from '@/messages/messages';
import { NoScriptAccount } from './no-script-account';

/** Of all pages of a case. What one page alone says, such as of an account, it adds itself. */
const TEXTS = [
  'start',
  'upload',
  'documents',
  'checklist',
  'status',
  'reconsideration',
] as const satisfies readonly Namespace[];

/** The frame of a claimant's pages. Each page itself checks who may see it. */
export default async function ClaimantLayout({ children }: { children: ReactNode }) {
  const actor = await readSession();
  if (actor) await serverQueryClient().prefetchQuery(serverTrpc.operations.pauseState.queryOptions());
  return (
    <AppFrame>
      <AccountProvider account={actor && { userId: actor.userId, name: actor.name, email: actor.email }}>
        {actor && (
          <>
            <AppHeader actor={actor} width="narrow" />
            <NoScriptAccount name={actor.name} />
            <Hydrate>
              <PausedNotice width="narrow" />
            </Hydrate>
          </>
        )}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto grid min-h-[calc(100dvh-9.5rem)] max-w-3xl content-start gap-10 px-4 pt-8 pb-24 text-lg outline-none sm:px-6 sm:pt-12 print:min-h-0 print:p-0"
        >
          <ServerTime at={Date.now()}>
            <Texts of={TEXTS}>{children}</Texts>
          </ServerTime>
        </main>
        <SiteFooter />
      </AccountProvider>
    </AppFrame>
  );
}
