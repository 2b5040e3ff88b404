import type { Desk } from '../desk/desk-store';
import { NEW_FINDING } from './composition';
import { findingElementId, findingWordsId } from './finding-places';
import type { ReviewFinding } from './review-findings';

type Show = {
  pages: { turnToFinding: (findingId: string) => void };
  review: () => void;
  /** The review's tab, and whichever side is in sight. */
  reviewTab: () => void;
};
export type FindingVerdict = 'accept' | 'edit' | 'reject';

/** What can be done with findings, by button and by key alike. */
export function createFindingCommands({ store, focus, parts }: Desk, show: Show) {
  const list = () => parts.current.findings.findings;
  const inHand = () => {
    const { activeFindingId } = store.getState().pages;
    return list().find(({ id }) => id === activeFindingId) ?? null;
  };

  function give(verdict: FindingVerdict, finding: ReviewFinding) {
    const { mayJudge, judging, composer } = parts.current.findings;
    if (!mayJudge) return;
    if (verdict === 'accept') void judging.toggleAccept(finding);
    else if (verdict === 'reject') void judging.toggleReject(finding);
    else composer.open(finding);
  }

  /** Shows a finding with its evidence, and takes the focus to it; from wherever a finding is named. */
  function goTo(findingId: string) {
    show.review();
    show.pages.turnToFinding(findingId);
    focus.focus(findingElementId(findingId));
  }

  return {
    give,
    /** A verdict on the finding in hand. What is to be written, or asks first, has to be in sight. */
    giveInHand: (verdict: FindingVerdict) => {
      const finding = inHand();
      if (verdict === 'edit' || finding?.block || finding?.origin === 'officer') show.review();
      if (!finding) return;
      give(verdict, finding);
      if (verdict === 'edit') focus.focus(findingWordsId(finding.id));
    },
    goTo,
    /** To the finding `step` after the one in hand; to the first or the last to begin with. */
    move: (step: 1 | -1) => {
      const findings = list();
      const at = findings.findIndex(({ id }) => id === inHand()?.id);
      const next = findings[at === -1 ? (step === 1 ? 0 : findings.length - 1) : at + step];
      if (!next) return;
      show.reviewTab();
      show.pages.turnToFinding(next.id);
      focus.focus(findingElementId(next.id));
    },
    add: () => {
      const { mayJudge, composer } = parts.current.findings;
      show.review();
      if (!mayJudge) return;
      composer.open(null);
      // One that was begun before is open already, and takes no focus by itself.
      focus.focus(findingWordsId(NEW_FINDING));
    },
  };
}
