import { group } from '../group';
import type { KindJudgement } from '../judge/judge-kinds';
import type { Judgement } from '../judge/judgement';
import type { SetResults } from '../results';
import { type Calibration, calibrate } from './calibrate';
import { type Share, toShare } from './interval';
import { type NamedTally, type Tally, tally, tallyBy } from './tally';

export type KindSummary = { name: string; right: Share; facts: Tally };
/** The lowest and the highest precision and recall of a set with each of its cases left out in turn. */
export type LeftOut = { precision: [number, number]; recall: [number, number] };

export type Summary = {
  name: string;
  cases: number;
  documents: number;
  /** Over the keys of each case's truth. */
  whole: { all: Tally; fields: NamedTally[]; leftOut: LeftOut | null };
  /** Over the facts of each document. */
  papers: { all: Tally; fields: NamedTally[]; made: NamedTally[] };
  kinds: { all: Share | null; each: KindSummary[] };
  calibration: Calibration;
};

/** What a paper is called that is no evidence. */
const NO_KIND = 'no evidence';

export function summarise({ name, cases, whole, papers, kinds }: SetResults): Summary {
  return {
    name,
    cases,
    documents: kinds.length,
    whole: { all: tally(whole), fields: byField(whole), leftOut: leaveOut(whole) },
    papers: { all: tally(papers), fields: byField(papers), made: tallyBy(papers, ({ made }) => made ?? '') },
    kinds: { all: countKinds(kinds), each: summariseKinds(kinds, papers) },
    calibration: calibrate(papers),
  };
}

const byField = (judgements: Judgement[]) => tallyBy(judgements, ({ field }) => field);

const countKinds = (kinds: KindJudgement[]): Share | null =>
  toShare({ count: kinds.filter(({ isRight }) => isRight).length, of: kinds.length });

function summariseKinds(kinds: KindJudgement[], papers: Judgement[]): KindSummary[] {
  return group(kinds, ({ kind }) => kind).flatMap(([kind, own]) => {
    const right = countKinds(own);
    const facts = tally(papers.filter((one) => one.kind === kind));
    return right ? [{ name: kind ?? NO_KIND, right, facts }] : [];
  });
}

function leaveOut(whole: Judgement[]): LeftOut | null {
  const names = [...new Set(whole.map((one) => one.case))];
  if (names.length < 2) return null;
  const tallies = names.map((name) => tally(whole.filter((one) => one.case !== name)));
  const range = (shares: (Share | null)[]): [number, number] => {
    const values = shares.flatMap((share) => (share ? [share.value] : []));
    return [Math.min(...values), Math.max(...values)];
  };
  if (tallies.every(({ precision }) => precision === null)) return null;
  return {
    precision: range(tallies.map(({ precision }) => precision)),
    recall: range(tallies.map(({ recall }) => recall)),
  };
}
