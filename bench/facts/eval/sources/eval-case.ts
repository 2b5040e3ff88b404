import type { Paper } from '../../../../server/facts/contract';
import type { TrueCase } from '../truth';

/** A case to evaluate: its truth, and its papers as they are read. */
export type EvalCase = {
  truth: TrueCase;
  /** Each paper's `id` is its file in the truth. Throws what the reader throws. */
  readPapers(): Promise<Paper[]>;
};
/** Cases that figures are given for together. */
export type EvalSet = { name: string; cases: EvalCase[] };
