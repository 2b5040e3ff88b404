import type { Messages } from '@/messages/messages';

export type SecondStepProblem = keyof Messages['account']['secondStep']['problems'];

/** What came of a form of this page. */
export type SecondStepState = {
  /** Which form it was. */
  wish: string;
  problem: SecondStepProblem | null;
  /** Shown this once. */
  codes: readonly string[] | null;
  isOff: boolean;
};

export const UNTOUCHED: SecondStepState = { wish: '', problem: null, codes: null, isOff: false };
