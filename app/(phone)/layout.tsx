import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Texts } from '@/app/i18n/texts';
import { BrandMark } from '@/app/ui/brand';
import { SiteFooter } from '@/app/ui/site-footer';

/**
 * The address of a link is a secret: no search engine keeps it. No other site is told by any page of ours (`referrer-policy`). With
 * `no-referrer` browsers would send the page's own forms with `Origin: null`, which `guardRequest` refuses as foreign.
 */
export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The frame of the pages that a phone opens by a link. Nobody is signed in there. */
export default function PhoneLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-xl items-center gap-2.5 px-4 pt-6 font-bold text-xl tracking-tight">
        <BrandMark className="size-7" />
        Casedraft
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid w-full max-w-xl flex-1 content-start gap-6 px-4 pt-8 pb-16 text-lg outline-none"
      >
        <Texts of={['phone']}>{children}</Texts>
      </main>
      <SiteFooter />
    </div>
  );
}
