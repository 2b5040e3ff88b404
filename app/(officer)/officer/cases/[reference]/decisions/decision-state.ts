import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { DraftView } from '@/server/drafts/view';

/** Which decision is being made beside the evidence, if any. */
export type DecisionState = {
  /** With the draft that was on screen then. `count` tells one opening from the next. */
  opened: { outcome: DecisionOutcome; draft: DraftView | null; count: number } | null;
  count: number;
  /** While it is being sent the panel stays, to say what became of it. */
  isSending: boolean;
};

export const NO_DECISION: DecisionState = { opened: null, count: 0, isSending: false };

/** The decision's panel closed, unless its decision is on its way. */
export const stopDeciding = (decision: DecisionState): DecisionState =>
  decision.isSending || decision.opened === null ? decision : { ...decision, opened: null };
