/** How well facts are found: `npm run eval:facts`; docs/accuracy.md has the definitions and what was measured. */
import { writeFileSync } from 'node:fs';
import { type EvalFactsOptions, parseArguments, USAGE } from './arguments';
import { evaluate } from './evaluate';
import { summarise } from './figures/summarise';
import { judgeTargets } from './figures/targets';
import { printMistakes, printSummaries } from './report/print';
import { writeDocs } from './report/write-docs';

/** Gives whether every target was met. */
async function runEval(options: EvalFactsOptions): Promise<boolean> {
  const results = await evaluate(options);
  if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(results)}\n`);
  const summaries = results.sets.map(summarise);
  const verdicts = summaries.flatMap(judgeTargets);
  if (options.verbose) for (const set of results.sets) printMistakes(set);
  printSummaries({ summaries, verdicts });
  if (options.writeDocs) writeDocs({ report: { results, summaries, verdicts } });
  return verdicts.every(({ isMet }) => isMet);
}

if (process.argv.includes('--help')) {
  console.log(USAGE);
} else {
  // Children of the reader that are idle or ending keep no process alive: without this, Node may end in silence while the
  // run still waits for them.
  const staysAlive = setInterval(() => {}, 60_000);
  try {
    process.exitCode = (await runEval(parseArguments(process.argv.slice(2)))) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    clearInterval(staysAlive);
  }
}
