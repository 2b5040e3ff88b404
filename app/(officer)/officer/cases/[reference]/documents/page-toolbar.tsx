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
import { useShallow } from 'zustand/react/shallow';
import { formatScore } from '@/app/ui/format';
import { useCommands } from '../desk/desk-context';
import { ZOOM_STEPS } from './geometry';
import type { PagesState } from './pages-state';
import { ToolButton } from './tool-button';
import { usePages } from './use-pages';

type Props = {
  pageCount: number;
  /** Typed text has none. */
  hasPictures: boolean;
  showsThumbnails: boolean;
};

/** Leafing, searching, zooming, turning, and the choice between picture and text. */
export function PageToolbar({ pageCount, hasPictures, showsThumbnails }: Props) {
  const { pages } = useCommands();
  // `zoom`: how large the page is now, as a share of the pane's width.
  const { page, view, fit, zoom, isSearching, isSelecting } = usePages(
    useShallow(({ page, view, fit, zoom, isSearching, isSelecting }: PagesState) => ({
      page,
      view,
      fit,
      zoom,
      isSearching,
      isSelecting,
    })),
  );
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
          onClick={pages.toggleThumbnails}
        />
      )}
      <ToolButton icon={ChevronLeft} label="Previous page" shortcut="[" onClick={() => pages.turnPage(-1)} />
      <span className="min-w-20 whitespace-nowrap text-center @max-[26rem]:min-w-11">
        <span className="@max-[26rem]:sr-only">Page </span>
        {page} of {pageCount}
      </span>
      <ToolButton icon={ChevronRight} label="Next page" shortcut="]" onClick={() => pages.turnPage(1)} />
      <ToolButton icon={Search} label="Search" shortcut="/" isPressed={isSearching} onClick={pages.toggleSearch} />
      <span className="flex-1" />
      {hasPictures && view === 'picture' && (
        <>
          <ToolButton
            icon={ZoomOut}
            label="Zoom out"
            shortcut="-"
            disabled={zoom <= ZOOM_STEPS[0]}
            onClick={pages.zoomOut}
          />
          <span className="w-11 whitespace-nowrap text-center @max-[33rem]:hidden">{formatScore(zoom)}</span>
          <ToolButton
            icon={ZoomIn}
            label="Zoom in"
            shortcut="+"
            disabled={zoom >= (ZOOM_STEPS.at(-1) ?? 1)}
            onClick={pages.zoomIn}
          />
          <ToolButton
            icon={MoveHorizontal}
            label="Fit width"
            shortcut="0"
            isPressed={fit === 'width'}
            onClick={pages.fitWidth}
          />
          <ToolButton icon={Scan} label="Fit page" shortcut="9" isPressed={fit === 'page'} onClick={pages.fitPage} />
          <ToolButton icon={RotateCw} label="Turn right" shortcut="r" onClick={pages.rotate} />
        </>
      )}
      <ToolButton
        icon={TextCursorInput}
        label="Select words by keyboard"
        shortcut="c"
        isPressed={isSelecting}
        onClick={() => pages.setSelecting(!isSelecting)}
      />
      {hasPictures && (
        <ToolButton
          icon={view === 'picture' ? Text : Image}
          label={view === 'picture' ? 'Show text' : 'Show picture'}
          shortcut="t"
          showsLabel
          onClick={pages.toggleView}
        />
      )}
    </div>
  );
}
