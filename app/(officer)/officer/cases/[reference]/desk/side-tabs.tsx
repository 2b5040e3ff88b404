'use client';

import type { KeyboardEvent } from 'react';
import { usePlace } from '@/app/client/focus';
import { joinClasses } from '@/app/ui/join-classes';
import { useCommands, useDesk } from './desk-context';
import { sidePanelId, sideTabId } from './layout-places';

const SIDES = [
  { side: 'pages', label: 'Pages' },
  { side: 'draft', label: 'Draft' },
] as const;

/** Pages or draft, on screens too narrow for both. */
export function SideTabs() {
  const side = useDesk(({ layout }) => layout.side);
  const { layout } = useCommands();
  const place = usePlace();
  function move(event: KeyboardEvent) {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') layout.goToSide(side === 'pages' ? 'draft' : 'pages');
  }
  return (
    <div
      role="tablist"
      aria-label="Show"
      onKeyDown={move}
      className="flex border-line border-b bg-surface min-[901px]:hidden"
    >
      {SIDES.map(({ side: own, label }) => (
        <button
          key={own}
          ref={place(sideTabId(own))}
          id={sideTabId(own)}
          type="button"
          role="tab"
          aria-selected={side === own}
          aria-controls={sidePanelId(own)}
          tabIndex={side === own ? 0 : -1}
          onClick={() => layout.choose({ side: own })}
          className={joinClasses(
            'h-11 flex-1 border-b-2 font-semibold text-sm -outline-offset-2',
            side === own ? 'border-accent text-ink' : 'border-transparent text-ink-muted',
          )}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
