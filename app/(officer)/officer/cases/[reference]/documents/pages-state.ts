import type { Passage } from '../rules/passages';
import type { PageFit, Rotation } from './geometry';

/** A wish to see a place; `count` tells one wish from the next for the same place. */
export type Target = {
  documentId: string;
  page: number;
  citationId: string | null;
  /** Where in the page's text a word begins that was read two ways. */
  wordStart: number | null;
  /** Words that something other than a finding rests on, and the element of the review that does. */
  passage: (Passage & { ownerId: string }) | null;
  count: number;
};

/** Which page is in view. */
export type Place = { documentId: string; page: number };

/** What the left side shows, how, and which finding it shows it for. */
export type PagesState = {
  /** The document that was chosen; null before the first choice. */
  chosenId: string | null;
  page: number;
  target: Target | null;
  activeFindingId: string | null;
  /** The finding under the pointer or with the focus, on either side. */
  pointedFindingId: string | null;
  view: 'picture' | 'text';
  fit: PageFit;
  scale: number;
  /** The zoom that a fitted page comes to; steps go on from there. */
  zoom: number;
  rotations: ReadonlyMap<string, Rotation>;
  /** Null as long as nobody has said: thumbnails show where there is room, which the style sheet knows before any script does. */
  wantsThumbnails: boolean | null;
  isSearching: boolean;
  /** Goes up whenever somebody asks for the search, so that it takes the focus. */
  searchCalls: number;
  /** Words are selected by keyboard: a caret walks over them. */
  isSelecting: boolean;
};

export const beginPages = (place: Place | null): PagesState => ({
  chosenId: place?.documentId ?? null,
  page: place?.page ?? 1,
  target: place && { ...place, citationId: null, wordStart: null, passage: null, count: 0 },
  activeFindingId: null,
  pointedFindingId: null,
  view: 'picture',
  fit: 'width',
  scale: 1,
  zoom: 1,
  rotations: new Map(),
  wantsThumbnails: null,
  isSearching: false,
  searchCalls: 0,
  isSelecting: false,
});

type Listed = { id: string; ocrStatus: string };

/** The document on screen. Before anything is chosen: the first one there is something to see of. */
export const shownDocumentId = (documents: readonly Listed[], chosenId: string | null): string | null =>
  documents.find(({ id }) => id === chosenId)?.id ??
  documents.find(({ ocrStatus }) => ocrStatus === 'completed')?.id ??
  documents[0]?.id ??
  null;
