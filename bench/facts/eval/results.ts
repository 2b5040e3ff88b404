import type { KindJudgement } from './judge/judge-kinds';
import type { Judgement } from './judge/judgement';

/** What was found of the cases of one set. */
export type SetResults = {
  name: string;
  cases: number;
  /** Over the keys of each case's truth. */
  whole: Judgement[];
  /** Over the facts of each document. */
  papers: Judgement[];
  kinds: KindJudgement[];
  /** To sort the papers and find their facts, reading left out: of all cases, and of the slowest. */
  seconds: { all: number; slowest: number };
};

export type EvalFactsResults = { madeOn: string; reader: string; sets: SetResults[] };
