'use client';

import { ChevronLeft, ChevronRight, Image, type LucideIcon, MoveHorizontal, Text, ZoomIn, ZoomOut } from 'lucide-react';
import { useHydrated } from '@/app/client/use-hydrated';
import { formatScore } from '@/app/ui/format';
import type { Evidence } from '../use-evidence';
import { ZOOM_STEPS } from './geometry';

type Props = { evidence: Evidence; pageCount: number /** Typed text has none. */; hasPictures: boolean };

/** Leafing, zooming, and the choice between picture and text. */
export function PageToolbar({ evidence, pageCount, hasPictures }: Props) {
  const { page, zoom, view } = evidence;
  return (
    <div
      role="toolbar"
      aria-label="Page view"
      className="flex items-center gap-1 border-line border-b bg-surface px-3 py-1.5 text-[13px] tabular-nums"
    >
      <ToolButton icon={ChevronLeft} label="Previous page" shortcut="[" onClick={() => evidence.turnPage(-1)} />
      <span className="min-w-24 whitespace-nowrap text-center">
        Page {page} of {pageCount}
      </span>
      <ToolButton icon={ChevronRight} label="Next page" shortcut="]" onClick={() => evidence.turnPage(1)} />
      <span className="flex-1" />
      {hasPictures && view === 'picture' && (
        <>
          <ToolButton
            icon={ZoomOut}
            label="Zoom out"
            shortcut="-"
            disabled={zoom === ZOOM_STEPS[0]}
            onClick={evidence.zoomOut}
          />
          <span className="w-12 whitespace-nowrap text-center max-sm:hidden">{formatScore(zoom)}</span>
          <ToolButton
            icon={ZoomIn}
            label="Zoom in"
            shortcut="+"
            disabled={zoom === ZOOM_STEPS.at(-1)}
            onClick={evidence.zoomIn}
          />
          <ToolButton icon={MoveHorizontal} label="Fit width" shortcut="0" onClick={evidence.fitWidth} />
          <span aria-hidden className="mx-1 h-5 border-line border-l" />
        </>
      )}
      {hasPictures && (
        <ToolButton
          icon={view === 'picture' ? Text : Image}
          label={view === 'picture' ? 'Show text' : 'Show picture'}
          shortcut="t"
          showsLabel
          onClick={evidence.toggleView}
        />
      )}
    </div>
  );
}

type ToolProps = {
  icon: LucideIcon;
  label: string;
  shortcut: string;
  showsLabel?: boolean;
  disabled?: boolean;
  onClick: () => void;
};

function ToolButton({ icon: Icon, label, shortcut, showsLabel = false, disabled = false, onClick }: ToolProps) {
  const hydrated = useHydrated();
  return (
    <button
      type="button"
      aria-label={showsLabel ? undefined : label}
      aria-keyshortcuts={shortcut}
      title={`${label} (${shortcut})`}
      disabled={!hydrated || disabled}
      onClick={onClick}
      className="flex h-7 min-w-7 items-center justify-center gap-1.5 whitespace-nowrap rounded-md px-1.5 text-ink-soft hover:bg-sunken hover:text-ink disabled:opacity-40"
    >
      <Icon aria-hidden className="size-4" />
      {showsLabel && label}
    </button>
  );
}
