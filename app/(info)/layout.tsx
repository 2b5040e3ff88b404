import type { ReactNode } from 'react';
import { AppFrame } from '@/app/app-frame';
import { AccountProvider } from '@/app/client/account';
import { readSession } from '@/app/session';
import { AppHeader } from '@/app/ui/app-header';
import { HomeLink } from '@/app/ui/home-link';
import { SiteFooter } from '@/app/ui/site-footer';

/** Pages that anybody may read, with the bar of the person who is signed in. */
export default async function InfoLayout({ children }: { children: ReactNode }) {
  const actor = await readSession();
  return (
    <AppFrame>
      <AccountProvider account={actor && { userId: actor.userId, name: actor.name, email: actor.email }}>
        <div className="flex min-h-dvh flex-col">
          {actor ? (
            <AppHeader actor={actor} width="narrow" />
          ) : (
            <header className="mx-auto w-full max-w-3xl px-4 pt-8 text-lg sm:px-6">
              <HomeLink />
            </header>
          )}
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto grid w-full max-w-3xl flex-1 content-start gap-8 px-4 pt-8 pb-16 text-lg outline-none sm:px-6 sm:pt-12"
          >
            {children}
          </main>
          <SiteFooter />
        </div>
      </AccountProvider>
    </AppFrame>
  );
}
