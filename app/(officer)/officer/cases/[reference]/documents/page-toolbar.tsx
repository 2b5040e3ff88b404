'use client';

import {
  ChevronLeft,
  ChevronRight,
  Image,
  MoveHorizontal,
  PanelLeft,
  RotateCw,
  Scan,
  Search,
  Text,
  TextCursorInput,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { formatScore } from '@/app/ui/format';
import type { Evidence } from '../use-evidence';
import { ZOOM_STEPS } from './geometry';
import { ToolButton } from './tool-button';

type Props = {
  evidence: Evidence;
  pageCount: number;
  /** Typed text has none. */
  hasPictures: boolean;
  /** How large the page is now, as a share of the pane's width. */
  zoom: number;
  showsThumbnails: boolean;
};

/** Leafing, searching, zooming, turning, and the choice between picture and text. */
export function PageToolbar({ evidence, pageCount, hasPictures, zoom, showsThumbnails }: Props) {
  const { page, view, fit } = evidence;
  return (
    <div
      role="toolbar"
      aria-label="Page view"
      className="flex flex-wrap items-center gap-x-0.5 gap-y-1 border-line border-b bg-surface px-3 py-1.5 text-[13px] tabular-nums @max-[26rem]:px-1.5"
    >
      {hasPictures && pageCount > 1 && (
        <ToolButton
          icon={PanelLeft}
          label="Thumbnails"
          shortcut="o"
          isPressed={showsThumbnails}
          onClick={evidence.toggleThumbnails}
        />
      )}
      <ToolButton icon={ChevronLeft} label="Previous page" shortcut="[" onClick={() => evidence.turnPage(-1)} />
      <span className="min-w-20 whitespace-nowrap text-center @max-[26rem]:min-w-11">
        <span className="@max-[26rem]:sr-only">Page </span>
        {page} of {pageCount}
      </span>
      <ToolButton icon={ChevronRight} label="Next page" shortcut="]" onClick={() => evidence.turnPage(1)} />
      <ToolButton
        icon={Search}
        label="Search"
        shortcut="/"
        isPressed={evidence.isSearching}
        onClick={() => (evidence.isSearching ? evidence.closeSearch() : evidence.openSearch())}
      />
      <span className="flex-1" />
      {hasPictures && view === 'picture' && (
        <>
          <ToolButton
            icon={ZoomOut}
            label="Zoom out"
            shortcut="-"
            disabled={zoom <= ZOOM_STEPS[0]}
            onClick={evidence.zoomOut}
          />
          <span className="w-11 whitespace-nowrap text-center @max-[33rem]:hidden">{formatScore(zoom)}</span>
          <ToolButton
            icon={ZoomIn}
            label="Zoom in"
            shortcut="+"
            disabled={zoom >= (ZOOM_STEPS.at(-1) ?? 1)}
            onClick={evidence.zoomIn}
          />
          <ToolButton
            icon={MoveHorizontal}
            label="Fit width"
            shortcut="0"
            isPressed={fit === 'width'}
            onClick={evidence.fitWidth}
          />
          <ToolButton icon={Scan} label="Fit page" shortcut="9" isPressed={fit === 'page'} onClick={evidence.fitPage} />
          <ToolButton icon={RotateCw} label="Turn right" shortcut="r" onClick={evidence.rotate} />
        </>
      )}
      <ToolButton
        icon={TextCursorInput}
        label="Select words by keyboard"
        shortcut="c"
        isPressed={evidence.isSelecting}
        onClick={() => evidence.setSelecting(!evidence.isSelecting)}
      />
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
