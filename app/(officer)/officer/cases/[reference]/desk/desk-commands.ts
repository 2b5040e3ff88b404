import { unfoldAround } from '@/app/ui/unfold-around';
import { createDecisionCommands } from '../decisions/decision-commands';
import { stopDeciding } from '../decisions/decision-state';
import { createPageCommands } from '../documents/page-commands';
import { createFindingCommands } from '../findings/finding-commands';
import { findingElementId } from '../findings/finding-places';
import { createLetterCommands } from '../letters/letter-commands';
import type { Desk } from './desk-store';
import { reviewTabId, sideTabId } from './layout-places';
import type { LayoutState, ReviewTab, Side } from './layout-state';
import { NARROW } from './use-narrow';

/** All that can be done on the review page, by button and by key alike. Each is the same function for as long as the page is open. */
export function createCommands(desk: Desk) {
  const { store, focus, parts } = desk;
  const layout = (next: Partial<LayoutState>) => store.setState({ layout: { ...store.getState().layout, ...next } });

  /** Puts a tab in the place of a decision's panel; what is filled in there is kept. */
  function chooseTab(tab: ReviewTab) {
    layout({ tab });
    store.setState({ decision: stopDeciding(store.getState().decision) });
  }
  function showTab(tab: ReviewTab) {
    layout({ side: 'draft' });
    chooseTab(tab);
  }
  const showReview = () => showTab('review');
  const pages = createPageCommands(desk);
  function goToSide(side: Side) {
    layout({ side });
    focus.focus(sideTabId(side));
  }

  return {
    pages,
    findings: createFindingCommands(desk, { pages, review: showReview, reviewTab: () => chooseTab('review') }),
    letter: createLetterCommands(desk, showReview),
    decision: createDecisionCommands(desk, showReview),
    layout: {
      choose: layout,
      goToSide,
      /** Beside each other there is nothing to switch. */
      switchSide: () => {
        if (window.matchMedia(NARROW).matches) goToSide(store.getState().layout.side === 'pages' ? 'draft' : 'pages');
      },
      goToTab: (tab: ReviewTab) => {
        showTab(tab);
        focus.focus(reviewTabId(tab));
      },
      setShortcuts: (showsShortcuts: boolean) => layout({ showsShortcuts }),
      showShortcuts: () => layout({ showsShortcuts: true }),
      /** From a passage on a page back to what rests on it: a finding, or a rule, the award or a fact by its element's id. */
      showOwner: (ownerId: string) => {
        const isFinding = parts.current.findings.findings.some(({ id }) => id === ownerId);
        if (isFinding) pages.takeFinding(ownerId);
        showReview();
        focus.reach([isFinding ? findingElementId(ownerId) : ownerId], bringIntoSight);
      },
      /** The same by keyboard: the focus goes along. */
      goToOwner: (ownerId: string) => {
        const isFinding = parts.current.findings.findings.some(({ id }) => id === ownerId);
        if (isFinding) pages.takeFinding(ownerId);
        pages.setSelecting(false);
        showReview();
        focus.reach([findingElementId(ownerId), ownerId], (owner) => {
          bringIntoSight(owner);
          owner.focus();
        });
      },
    },
  };
}

function bringIntoSight(place: HTMLElement) {
  unfoldAround(place);
  place.scrollIntoView({ block: 'center' });
}

export type Commands = ReturnType<typeof createCommands>;
