'use client';

import type { KeyboardEvent } from 'react';
import { joinClasses } from '@/app/ui/join-classes';

export type Side = 'pages' | 'draft';

const SIDES = [
  { side: 'pages', label: 'Pages' },
  { side: 'draft', label: 'Draft' },
] as const;

export const sidePanelId = (side: Side) => `side-${side}`;
export const sideTabId = (side: Side) => `side-tab-${side}`;

/** Pages or draft, on screens too narrow for both. */
export function SideTabs({ side, onChange }: { side: Side; onChange: (side: Side) => void }) {
  function move(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = side === 'pages' ? 'draft' : 'pages';
    onChange(other);
    document.getElementById(sideTabId(other))?.focus();
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
          id={sideTabId(own)}
          type="button"
          role="tab"
          aria-selected={side === own}
          aria-controls={sidePanelId(own)}
          tabIndex={side === own ? 0 : -1}
          onClick={() => onChange(own)}
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
