'use client';

import Link from 'next/link';
import { usePath } from '@/app/client/use-address';
import { joinClasses } from './join-classes';

/** The main navigation. The link whose address is the longest start of the current one is marked as the current page. */
export function NavLinks({ label, links }: { label: string; links: { href: string; label: string }[] }) {
  const pathname = usePath();
  const current = links
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0]?.href;
  return (
    // On a narrow screen the links give way to what stands beside them, and move sideways.
    <nav
      aria-label={label}
      className="flex h-full items-stretch gap-1 max-lg:min-w-0 max-lg:overflow-x-auto max-lg:overflow-y-hidden max-lg:[scrollbar-width:none]"
    >
      {links.map(({ href, label: name }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current ? 'page' : undefined}
          className={joinClasses(
            'flex items-center whitespace-nowrap border-b-2 px-3 font-medium text-[15px] transition-colors max-lg:shrink-0 max-lg:-outline-offset-2 max-sm:px-2',
            href === current ? 'border-accent text-ink' : 'border-transparent text-ink-muted hover:text-ink',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
