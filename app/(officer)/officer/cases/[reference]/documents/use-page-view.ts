'use client';

import { useRef, useState } from 'react';
import { useMedia } from '@/app/client/use-media';
import { type PageFit, type Rotation, stepZoom, turnRight } from './geometry';

/** Where the two sides stand beside each other with room to spare. */
const ROOMY = '(min-width: 1280px)';

/** How pages are looked at: as pictures or text, how large, which way up, and what stands beside them. */
export function usePageView({ documentId }: { documentId: string | null }) {
  const [view, setView] = useState<'picture' | 'text'>('picture');
  const [size, setSize] = useState<{ fit: PageFit; scale: number }>({ fit: 'width', scale: 1 });
  const [rotations, setRotations] = useState<ReadonlyMap<string, Rotation>>(new Map());
  const [wantsThumbnails, setThumbnails] = useState<boolean | null>(null);
  const isRoomy = useMedia(ROOMY);
  const showsThumbnails = wantsThumbnails ?? isRoomy;
  const [isSearching, setSearching] = useState(false);
  const [searchCalls, setSearchCalls] = useState(0);
  const [isSelecting, setSelecting] = useState(false);
  // The zoom a fitted page comes to is known to the pane alone; steps go on from there.
  const shownZoom = useRef(1);
  const rotation: Rotation = (documentId !== null && rotations.get(documentId)) || 0;

  const step = (direction: 'in' | 'out') =>
    setSize({ fit: 'scale', scale: stepZoom({ zoom: shownZoom.current, direction }) });

  return {
    view,
    toggleView: () => setView(view === 'picture' ? 'text' : 'picture'),
    fit: size.fit,
    scale: size.scale,
    shownZoom,
    zoomIn: () => step('in'),
    zoomOut: () => step('out'),
    fitWidth: () => setSize({ fit: 'width', scale: 1 }),
    fitPage: () => setSize({ fit: 'page', scale: 1 }),
    rotation,
    rotate: () => {
      if (documentId !== null) setRotations((all) => new Map(all).set(documentId, turnRight(rotation)));
    },
    /** Of documents with several pages. */
    showsThumbnails,
    /** Nobody has said: they show where there is room, which the style sheet knows before any script does. */
    isThumbnailsAuto: wantsThumbnails === null,
    toggleThumbnails: () => setThumbnails(!showsThumbnails),
    isSearching,
    /** Goes up whenever somebody asks for the search, so that it takes the focus. */
    searchCalls,
    openSearch: () => {
      setSearching(true);
      setSearchCalls((count) => count + 1);
    },
    closeSearch: () => setSearching(false),
    /** Words are selected by keyboard: a caret walks over them. */
    isSelecting,
    setSelecting,
  };
}
