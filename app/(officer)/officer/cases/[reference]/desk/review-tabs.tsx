'use client';

import type { KeyboardEvent } from 'react';
import { usePlace } from '@/app/client/focus';
import { joinClasses } from '@/app/ui/join-classes';
import { useCommands, useDesk } from './desk-context';
import { reviewPanelId, reviewTabId } from './layout-places';
import type { ReviewTab } from './layout-state';

const TABS = [
  { tab: 'review', label: 'Review' },
  { tab: 'versions', label: 'Versions' },
  { tab: 'timeline', label: 'Timeline' },
] as const satisfies { tab: ReviewTab; label: string }[];

/** What the right side shows of the case. */
export function ReviewTabs() {
  const tab = useDesk(({ layout }) => layout.tab);
  const { layout } = useCommands();
  const place = usePlace();
  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = TABS.findIndex((each) => each.tab === tab);
    const next = TABS[(at + step + TABS.length) % TABS.length];
    if (!next) return;
    event.preventDefault();
    layout.goToTab(next.tab);
  }
  return (
    <div
      role="tablist"
      aria-label="About the case"
      onKeyDown={move}
      className="flex shrink-0 gap-1 border-line border-b bg-surface px-3 sm:px-5"
    >
      {TABS.map(({ tab: own, label }) => (
        <button
          key={own}
          ref={place(reviewTabId(own))}
          id={reviewTabId(own)}
          type="button"
          role="tab"
          aria-selected={tab === own}
          aria-controls={reviewPanelId(own)}
          tabIndex={tab === own ? 0 : -1}
          onClick={() => layout.choose({ tab: own })}
          className={joinClasses(
            '-mb-px h-9 border-b-2 px-2 font-semibold text-[13px] -outline-offset-2 transition-colors',
            tab === own ? 'border-accent text-ink' : 'border-transparent text-ink-muted hover:text-ink',
          )}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
