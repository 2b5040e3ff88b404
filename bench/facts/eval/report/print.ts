import { printTable } from '../../../reading/report/print';
import type { Summary } from '../figures/summarise';
import type { Verdict } from '../figures/targets';
import type { SetResults } from '../results';
import { describeSet, type Table, tabulateSet, tabulateSets, tabulateVerdicts } from './tables';

/** A case whose facts were judged. */
export function printCase(
  counted: { set: string; name: string; facts: number; seconds: number } & Pick<SetResults, 'whole' | 'kinds'>,
): void {
  const { set, name, facts, seconds, whole, kinds } = counted;
  const right = whole.filter(({ outcome }) => outcome === 'right').length;
  const wrong = whole.filter(({ outcome }) => outcome === 'wrong').length;
  const sorted = kinds.filter(({ isRight }) => isRight).length;
  console.log(
    `${`${set} ${name}`.padEnd(44)} ${String(right).padStart(2)} of ${whole.length} right, ${wrong} wrong; ` +
      `${sorted} of ${kinds.length} papers told right; ${facts} facts in ${seconds.toFixed(2)} s`,
  );
}

export function printSummaries({ summaries, verdicts }: { summaries: Summary[]; verdicts: Verdict[] }): void {
  for (const summary of summaries) {
    for (const table of tabulateSet(summary))
      print({ ...table, title: `${summary.name}: ${table.title.toLowerCase()}` });
    for (const line of describeSet(summary)) console.log(line);
  }
  print(tabulateSets(summaries));
  print(tabulateVerdicts(verdicts, 'MISSED'));
}

function print({ title, heads, rows }: Table): void {
  console.log(`\n${title}`);
  printTable([heads, ...rows]);
}

/** Each fact that is wrong or missed, and each paper taken for another kind. */
export function printMistakes({ whole, papers, kinds }: SetResults): void {
  for (const { case: name, field, outcome, said, truth, probability, file } of [...whole, ...papers]) {
    if (outcome === 'right') continue;
    const sure = probability === null ? '' : ` at ${probability.toFixed(3)}`;
    const where = file === null ? `${name} (whole case)` : `${name}/${file}`;
    const words = [
      said === null ? '' : `said${sure}: ${said}`,
      truth === null ? 'not on the paper' : `truth: ${truth}`,
    ];
    console.log(`${outcome.padEnd(9)} ${where} ${field}  ${words.filter((one) => one !== '').join('  ')}`);
  }
  for (const { case: name, file, kind, said, isRight } of kinds) {
    if (isRight) continue;
    const called = said.map((one) => one ?? 'no evidence').join(', ') || 'nothing';
    console.log(`kind      ${name}/${file}  said: ${called}  truth: ${kind ?? 'no evidence'}`);
  }
}
