import { toShare } from '../facts/eval/figures/interval';
import { tally } from '../facts/eval/figures/tally';
import { formatWithInterval } from '../reading/report/format';
import { renderTable } from '../reading/report/markdown';
import { printTable } from '../reading/report/print';
import { writeBetween } from '../reading/report/write-docs';
import type { EvaluatedCase } from './evaluate-case';

export type EvaluatedSet = { name: string; cases: EvaluatedCase[] };

const CASE_HEADS = ['case', 'recommended', 'truth', 'award', 'rules not as in truth', 'not asked for'];

function tabulateCases({ cases }: EvaluatedSet): string[][] {
  return cases.map(({ decision: { name, said, truth, isRecommendationRight, isAwardRight, notAsked, rules } }) => [
    name,
    isRecommendationRight ? said : `${said}  WRONG`,
    truth,
    isAwardRight === null ? 'none' : isAwardRight ? 'exact' : 'WRONG',
    rules.flatMap(({ key, isRight }) => (isRight ? [] : [key])).join(', '),
    notAsked.join(', '),
  ]);
}

/** Each figure of a set with its 95 % interval; those of nothing are left out. */
function tabulateFigures({ cases }: EvaluatedSet): [string, string][] {
  const decisions = cases.map(({ decision }) => decision);
  const awards = decisions.filter(({ isAwardRight }) => isAwardRight !== null);
  const rules = decisions.flatMap((one) => one.rules);
  const kinds = cases.flatMap((one) => one.kinds);
  const { precision, recall } = tally(cases.flatMap(({ facts }) => facts));
  const count = (all: boolean[]) => toShare({ count: all.filter(Boolean).length, of: all.length });
  const shares = [
    ['recommendations right', count(decisions.map(({ isRecommendationRight }) => isRecommendationRight))],
    ['awards exact, of those said or due', count(awards.map(({ isAwardRight }) => isAwardRight === true))],
    ['everything asked for', count(decisions.map(({ notAsked }) => notAsked.length === 0))],
    ['not wrongly approved', count(decisions.map(({ isWronglyApproved }) => !isWronglyApproved))],
    ['rules right, of those whose truth is known', count(rules.map(({ isRight }) => isRight))],
    ['evidence told right', count(kinds.map(({ isRight }) => isRight))],
    ['facts of whole cases: precision', precision],
    ['facts of whole cases: recall', recall],
  ] as const;
  return shares.flatMap(([what, share]): [string, string][] =>
    share ? [[what, `${share.count} of ${share.of}: ${formatWithInterval(share)}`]] : [],
  );
}

export function printSets(sets: readonly EvaluatedSet[]): void {
  for (const set of sets) {
    console.log(`\n${set.name}`);
    printTable([CASE_HEADS, ...tabulateCases(set)]);
    for (const [what, figure] of tabulateFigures(set)) console.log(`${what}: ${figure}`);
  }
}

/** Puts the figures, and no case's name, between their two marks of docs/accuracy.md. */
export function writeDecisionDocs(sets: readonly EvaluatedSet[], folder?: string): void {
  const [first] = sets;
  const whats = first ? [...new Set(sets.flatMap((set) => tabulateFigures(set).map(([what]) => what)))] : [];
  const figures = sets.map((set) => new Map(tabulateFigures(set)));
  const rows = whats.map((what) => [what, ...figures.map((one) => one.get(what) ?? '–')]);
  const heads = ['figure', ...sets.map(({ name, cases }) => `${name} (${cases.length} cases)`)];
  writeBetween({ command: 'npm run eval:decisions -- --write-docs', figures: renderTable(heads, rows, 1), folder });
}
