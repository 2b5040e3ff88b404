/** How well the local reader reads: `npm run eval`; docs/accuracy.md has the definitions and what was measured. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type EvalOptions, parseArguments, USAGE } from './arguments';
import { evaluate } from './evaluate';
import { printPrinted, printSummaries, printVerdicts } from './report/print';
import { writeDocs } from './report/write-docs';
import { type EvalResults, evalResults } from './results';
import { summarise } from './summarise';
import { judge } from './targets';

function loadResults(path: string): EvalResults {
  const parsed = evalResults.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Gives whether every target was met. */
async function runEval(options: EvalOptions): Promise<boolean> {
  const results = options.from === null ? await evaluate(options) : loadResults(options.from);
  if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(results)}\n`);
  const summaries = summarise(results.pages);
  const verdicts = judge({ summaries, printed: results.printed });
  printSummaries(summaries);
  if (results.printed.length > 0) printPrinted(results.printed);
  printVerdicts(verdicts);
  console.log(`\n${results.pages.length} readings in ${Math.round(results.seconds)} s.`);
  if (options.writeDocs) writeDocs({ results, summaries, verdicts });
  return verdicts.every(({ isMet }) => isMet);
}

if (process.argv.includes('--help')) {
  console.log(USAGE);
} else {
  try {
    process.exitCode = (await runEval(parseArguments(process.argv.slice(2)))) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
