import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Desk } from '../desk/desk-store';
import { mayWork } from '../reviews/describe-review';
import { decisionButtonId } from './decision-places';
import { stopDeciding } from './decision-state';

/** What leads to a decision and away from it. */
export function createDecisionCommands({ store, focus, parts }: Desk, showReview: () => void) {
  const isWaiting = () => parts.current.view.status === 'awaiting_officer_review';

  function open(outcome: DecisionOutcome) {
    const { decision } = store.getState();
    if (decision.isSending) return;
    const count = decision.count + 1;
    const { draft } = parts.current.facts;
    store.setState({ decision: { ...decision, count, opened: { outcome, draft, count } } });
  }

  /** Opens the panel of a decision. The case is wanted by this officer from here on. */
  function start(outcome: DecisionOutcome) {
    const { reviewing } = parts.current;
    if (!isWaiting() || !mayWork(reviewing.review)) return;
    reviewing.start();
    open(outcome);
  }

  return {
    start,
    /** The same from anywhere on the page. Closed, the panel leaves the review in sight. */
    goTo: (outcome: DecisionOutcome) => {
      showReview();
      start(outcome);
    },
    /** Goes on with another decision. */
    switchTo: open,
    /** With the focus on the button that opened the panel. */
    close: () => {
      const { opened, isSending } = store.getState().decision;
      if (!opened || isSending) return;
      store.setState({ decision: stopDeciding(store.getState().decision) });
      focus.focus(decisionButtonId(opened.outcome));
    },
    /** The case waits for no decision any more. */
    drop: () => store.setState({ decision: stopDeciding(store.getState().decision) }),
    noteSending: (isSending: boolean) => {
      const decision = { ...store.getState().decision, isSending };
      // Withdrawn while it was sent: it was not dropped then, and nothing else closes it any more.
      store.setState({ decision: isWaiting() ? decision : stopDeciding(decision) });
    },
    goToButtons: () => {
      showReview();
      focus.focus(decisionButtonId('approved'));
    },
  };
}
