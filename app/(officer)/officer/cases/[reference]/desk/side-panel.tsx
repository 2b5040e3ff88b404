'use client';

import type { ReactNode } from 'react';
import { joinClasses } from '@/app/ui/join-classes';
import { useDesk } from './desk-context';
import { sidePanelId, sideTabId } from './layout-places';
import type { Side } from './layout-state';
import { useNarrow } from './use-narrow';

/** One side of the page, or all of it where there is no room for both. */
export function SidePanel({ own, children }: { own: Side; children: ReactNode }) {
  const isShown = useDesk(({ layout }) => layout.side === own);
  const isNarrow = useNarrow();
  return (
    <section
      id={sidePanelId(own)}
      {...(isNarrow
        ? { role: 'tabpanel', 'aria-labelledby': sideTabId(own) }
        : { 'aria-label': own === 'pages' ? 'Evidence' : 'Review' })}
      className={joinClasses(
        'min-h-0 min-w-0 flex-col',
        // The draft has the wider half: its lines are prose, and a page is still legible at this width.
        own === 'pages' ? 'flex-[46]' : 'flex-[54]',
        isShown ? 'flex' : 'hidden min-[901px]:flex',
      )}
    >
      {children}
    </section>
  );
}
