import Link from 'next/link';
import type { ReactNode } from 'react';
import { homeFor } from '@/app/home-for';
import { readTranslations } from '@/app/i18n/translations';
import type { Actor } from '@/server/platform/trpc';
import { AccountMenu } from './account-menu';
import { BrandMark } from './brand';
import { ConnectionPlace } from './connection-place';
import { NavLinks } from './nav-links';
import { SessionEnd } from './session-end';

type HeaderActor = Pick<Actor, 'role'>;

const STAFF_NAVIGATION: Record<Exclude<Actor['role'], 'claimant'>, { href: string; label: string }[]> = {
  officer: [
    { href: '/officer', label: 'Queue' },
    { href: '/officer/checks', label: 'Checks' },
  ],
  supervisor: [
    { href: '/officer', label: 'Queue' },
    { href: '/officer/checks', label: 'Checks' },
    { href: '/supervisor', label: 'Overview' },
    { href: '/supervisor/jobs', label: 'Jobs' },
  ],
  // Nobody is signed in with this role.
  former: [],
};

type Props = {
  actor: HeaderActor;
  width?: 'wide' | 'narrow';
  /** Before the account's menu. */
  tools?: ReactNode;
};

/** The bar over every page of a signed-in person. The page below it holds `<main id="main">`. */
export async function AppHeader({ actor, width = 'wide', tools }: Props) {
  const t = await readTranslations('shared');
  const links =
    actor.role === 'claimant' ? [{ href: '/cases', label: t('header.cases') }] : STAFF_NAVIGATION[actor.role];
  return (
    <header className="sticky top-0 z-20 [@media(max-height:37.5rem)]:relative border-line border-b bg-surface print:hidden">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-4 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:font-semibold focus:text-on-accent"
      >
        {t('header.skip')}
      </a>
      <div
        className={`mx-auto flex h-14 items-center gap-3 px-4 sm:gap-6 sm:px-6 ${width === 'narrow' ? 'max-w-3xl' : 'max-w-[110rem]'}`}
      >
        <Link
          href={homeFor(actor.role)}
          className="flex items-center gap-2 rounded-sm font-bold text-ink tracking-tight"
        >
          <BrandMark className="size-6" />
          {/* A phone has room for the word or for several links. */}
          <span className={links.length > 1 ? 'max-sm:sr-only' : undefined}>Casedraft</span>
        </Link>
        <NavLinks label={t('header.navigation')} links={links} />
        {/* A line about the connection breaks before the links give way, and they before a button does. */}
        <div className="-mr-2 ml-auto flex items-center gap-4 max-lg:shrink-1000 max-sm:gap-1 lg:min-w-0">
          <ConnectionPlace id="connection-state" className="max-sm:hidden" />
          <SessionEnd />
          {tools}
          <AccountMenu />
        </div>
      </div>
      <ConnectionPlace id="connection-state-phone" className="px-4 not-empty:pb-2 sm:hidden" />
    </header>
  );
}
