import type { ReactNode } from 'react';
import { readSession } from '@/app/session';
import { AppHeader } from '@/app/ui/app-header';

/** The frame of a claimant's pages. Each page itself checks who may see it. */
export default async function ClaimantLayout({ children }: { children: ReactNode }) {
  const actor = await readSession();
  return (
    <>
      {actor && <AppHeader actor={actor} width="narrow" />}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid max-w-3xl gap-10 px-4 pt-8 pb-24 text-lg outline-none sm:px-6 sm:pt-12"
      >
        {children}
      </main>
    </>
  );
}
