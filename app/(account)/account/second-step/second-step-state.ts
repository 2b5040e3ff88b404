import type { Messages } from '@/messages/messages';

export type SecondStepProblem = keyof Messages['account']['secondStep']['problems'];

/** What came of a form of this page. */
export type SecondStepState = {
  problem: SecondStepProblem | null;
  /** Shown this once. */
  codes: readonly string[] | null;
  isOff: boolean;
};

export const UNTOUCHED: SecondStepState = { problem: null, codes: null, isOff: false };
