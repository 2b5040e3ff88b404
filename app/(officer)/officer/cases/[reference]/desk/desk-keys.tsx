'use client';

import { useShortcuts } from '../shortcuts/use-shortcuts';
import { useCommands } from './desk-context';
import { useDeskPlace } from './use-desk-place';

/** The keys of the review page. Drawn by itself, since it follows the page in view. */
export function DeskKeys(): null {
  const { pages, findings, letter, decision, layout } = useCommands();
  useDeskPlace();
  useShortcuts({
    'next-finding': () => findings.move(1),
    'previous-finding': () => findings.move(-1),
    'next-page': () => pages.turnPage(1),
    'previous-page': () => pages.turnPage(-1),
    'next-document': () => pages.turnDocument(1),
    'previous-document': () => pages.turnDocument(-1),
    'zoom-in': pages.zoomIn,
    'zoom-out': pages.zoomOut,
    'fit-width': pages.fitWidth,
    'fit-page': pages.fitPage,
    'turn-right': pages.rotate,
    'toggle-text': pages.toggleView,
    'toggle-thumbnails': pages.toggleThumbnails,
    search: pages.search,
    'select-words': pages.toggleSelecting,
    'go-to-pages': pages.goToPages,
    'accept-finding': () => findings.giveInHand('accept'),
    'edit-finding': () => findings.giveInHand('edit'),
    'reject-finding': () => findings.giveInHand('reject'),
    'add-finding': findings.add,
    'go-to-letter': letter.goTo,
    'go-to-decision': decision.goToButtons,
    approve: () => decision.goTo('approved'),
    reject: () => decision.goTo('rejected'),
    'ask-for-more': () => decision.goTo('more_information'),
    'show-review': () => layout.goToTab('review'),
    'show-versions': () => layout.goToTab('versions'),
    'show-timeline': () => layout.goToTab('timeline'),
    'switch-side': layout.switchSide,
    'show-shortcuts': layout.showShortcuts,
  });
  return null;
}
