import { availableParallelism } from 'node:os';
import { type EvalFactsOptions, GENERATED_SET, SAMPLES_SET } from './arguments';
import { chooseCases } from './choose-cases';
import { evaluateSet } from './evaluate-set';
import { printCase } from './report/print';
import type { EvalFactsResults, SetResults } from './results';
import type { EvalSet } from './sources/eval-case';
import { openFolderCases } from './sources/folder-cases';
import { openGeneratedCases } from './sources/generated-cases';
import { openPageCache } from './sources/page-cache';
import { openPageReader, type PageReader } from './sources/page-reader';
import { openSampleCases } from './sources/sample-cases';

/** Reads the cases that the options name, finds their facts and judges them. Throws an error that says what is missing. */
export async function evaluate(options: EvalFactsOptions): Promise<EvalFactsResults> {
  const cache = options.cache === null ? null : openPageCache(options.cache);
  const reader = openPageReader({ reader: options.reader, lanes: availableParallelism(), cache });
  try {
    const sets = chooseCases({ sets: openSets({ options, reader }), options });
    const results: SetResults[] = [];
    for (const set of sets)
      results.push(await evaluateSet({ set, onCase: (counted) => printCase({ set: set.name, ...counted }) }));
    return { madeOn: new Date().toISOString(), reader: options.reader, sets: results };
  } finally {
    await reader.close();
  }
}

function openSets({ options, reader }: { options: EvalFactsOptions; reader: PageReader }): EvalSet[] {
  const sets = options.folders.map(({ folder, name }) => ({ name, cases: openFolderCases({ folder, reader }) }));
  if (options.samples) sets.push({ name: SAMPLES_SET, cases: openSampleCases({ reader }) });
  if (options.generated > 0) sets.push({ name: GENERATED_SET, cases: openGeneratedCases(options.generated) });
  return sets;
}
