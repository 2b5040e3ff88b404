'use client';

import { useMedia } from '@/app/client/use-media';
import { useCase } from '../desk/case-context';
import { useDesk } from '../desk/desk-context';
import type { Rotation } from './geometry';
import { ROOMY } from './page-commands';
import { type PagesState, shownDocumentId } from './pages-state';

export const usePages = <Part>(select: (pages: PagesState) => Part): Part => useDesk(({ pages }) => select(pages));

/** The document on screen; null in a case without any. */
export function useShownDocumentId(): string | null {
  const { documents } = useCase().view;
  return usePages(({ chosenId }) => shownDocumentId(documents, chosenId));
}

export const useRotation = (documentId: string): Rotation =>
  usePages(({ rotations }) => rotations.get(documentId) ?? 0);

/** Of documents with several pages. `isAuto`: nobody has said, and the style sheet decides. */
export function useThumbnails(): { isShown: boolean; isAuto: boolean } {
  const wanted = usePages(({ wantsThumbnails }) => wantsThumbnails);
  const isRoomy = useMedia(ROOMY);
  return { isShown: wanted ?? isRoomy, isAuto: wanted === null };
}
