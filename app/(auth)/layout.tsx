import type { ReactNode } from 'react';
import { Texts } from '@/app/i18n/texts';
import { HomeLink } from '@/app/ui/home-link';
import { SiteFooter } from '@/app/ui/site-footer';

const NAMESPACES = ['shared', 'auth'] as const;

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh max-w-md content-start gap-8 px-4 pt-8 pb-16 text-lg sm:pt-20">
      <header>
        <HomeLink />
      </header>
      <main id="main" className="grid gap-6">
        <Texts of={NAMESPACES}>{children}</Texts>
      </main>
      <SiteFooter width="form" />
    </div>
  );
}
