import { formatShare, formatWithInterval, NOTHING } from '../../../reading/report/format';
import type { Calibration } from '../figures/calibrate';
import type { KindSummary, Summary } from '../figures/summarise';
import type { NamedTally, Tally } from '../figures/tally';
import type { Verdict } from '../figures/targets';

/** Headings and rows of a report, whatever prints them. The first `words` columns are text, the others figures. */
export type Table = { title: string; words: number; heads: string[]; rows: string[][] };

const COUNTS = ['right', 'wrong', 'missed', 'abstained'];
const SHARES = ['precision', 'recall'];

function formatTally({ right, wrong, missed, abstained, precision, recall }: Tally): string[] {
  const counts = [right, wrong, missed, abstained].map(String);
  return [...counts, formatWithInterval(precision), formatWithInterval(recall)];
}

function tabulateTallies(input: { title: string; head: string; named: NamedTally[]; all: Tally }): Table {
  const { title, head, named, all } = input;
  const rows = [...named, { name: 'all', tally: all }].map(({ name, tally }) => [name, ...formatTally(tally)]);
  return { title, words: 1, heads: [head, ...COUNTS, ...SHARES], rows };
}

function tabulateKinds({ kinds }: Summary): Table {
  const row = ({ name, right, facts }: KindSummary) => {
    return [name, `${right.count} of ${right.of}`, formatWithInterval(right), ...formatTally(facts)];
  };
  const heads = ['kind of paper', 'files told right', 'share', ...COUNTS, ...SHARES];
  return { title: 'Each kind of paper', words: 1, heads, rows: kinds.each.map(row) };
}

function tabulateCalibration({ bins }: Calibration): Table {
  const rows = bins.map(({ from, to, meanProbability, right }) => {
    return [
      `${from.toFixed(1)} to ${to.toFixed(1)}`,
      String(right.of),
      formatShare(meanProbability),
      formatWithInterval(right),
    ];
  });
  return { title: 'Calibration', words: 1, heads: ['probability', 'facts', 'mean probability', 'right'], rows };
}

export function tabulateSet(summary: Summary): Table[] {
  const { whole, papers, calibration } = summary;
  return [
    tabulateTallies({ title: 'Whole cases', head: 'field', named: whole.fields, all: whole.all }),
    tabulateTallies({ title: 'Each paper', head: 'field', named: papers.fields, all: papers.all }),
    tabulateTallies({ title: 'Each paper, by how it was made', head: 'made as', named: papers.made, all: papers.all }),
    tabulateKinds(summary),
    tabulateCalibration(calibration),
  ];
}

export function tabulateSets(summaries: Summary[]): Table {
  const rows = summaries.flatMap(({ name, cases, documents, whole, papers, kinds }) => [
    [name, 'whole cases', String(cases), ...formatTally(whole.all), NOTHING],
    [name, 'each paper', String(documents), ...formatTally(papers.all), formatWithInterval(kinds.all)],
  ]);
  const heads = ['set', 'counted over', 'cases or papers', ...COUNTS, ...SHARES, 'kind told right'];
  return { title: 'All sets', words: 2, heads, rows };
}

export function tabulateVerdicts(verdicts: Verdict[], missed: string): Table {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  const rows = verdicts.map(({ what, value, target, isMet }) => {
    return [what, percent(value), percent(target), isMet ? 'met' : missed];
  });
  return { title: 'Targets', words: 1, heads: ['what', 'measured', 'target', ''], rows };
}

/** What stands below the tables of a set. */
export function describeSet({ calibration, whole, name }: Summary): string[] {
  const lines: string[] = [];
  const { sure, error } = calibration;
  if (error !== null)
    lines.push(`Probability and share right lie ${formatShare(error)} apart, on average over all facts.`);
  if (sure) lines.push(`Of ${sure.of} facts said at 0.95 or more, ${formatWithInterval(sure)} are right.`);
  if (whole.leftOut) {
    const [precision, recall] = [whole.leftOut.precision, whole.leftOut.recall].map((range) => range.map(formatShare));
    const of = 'With any one case left out, whole cases have';
    lines.push(`${of} a precision of ${precision?.join(' to ')} and a recall of ${recall?.join(' to ')} (${name}).`);
  }
  return lines;
}
