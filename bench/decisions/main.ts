/** How often the rules decide as a careful officer would: `npm run eval:decisions -- DIR`. */
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPageCache } from '../facts/eval/sources/page-cache';
import { openPageReader, type PageReader, READERS } from '../facts/eval/sources/page-reader';
import { evaluateCase } from './evaluate-case';
import { type EvaluatedSet, printSets, writeDecisionDocs } from './report';
import { type DecisionCase, openFolderDecisions, openSampleDecisions } from './sources';

const USAGE = `npm run eval:decisions -- [DIR ...] [options]
  DIR           a folder of cases, each <case type>/<case>/ with its papers and truth.json
  --samples     the sample cases of this repository
  --cache DIR   keep the pages that were read in this folder, and take them from there; empty it after a change of the reader
  --write-docs  write the figures into docs/accuracy.md
Ends with 1 when a case is approved that should not be.`;

function openSets({ folders, samples, reader }: { folders: string[]; samples: boolean; reader: PageReader }) {
  const sets = folders.map((folder) => ({
    name: basename(resolve(folder)),
    cases: openFolderDecisions({ folder, reader }),
  }));
  return samples ? [...sets, { name: 'samples', cases: openSampleDecisions({ reader }) }] : sets;
}

/** One case after the other: a reader has as many lanes as there are cores. */
async function evaluateSet({ name, cases }: { name: string; cases: DecisionCase[] }): Promise<EvaluatedSet> {
  const evaluated: EvaluatedSet = { name, cases: [] };
  for (const one of cases) evaluated.cases.push(await evaluateCase(one));
  return evaluated;
}

async function run(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cache: { type: 'string' },
      samples: { type: 'boolean', default: false },
      'write-docs': { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0 && !values.samples) throw new Error(USAGE);
  const cache = values.cache === undefined ? null : openPageCache(values.cache);
  const reader = openPageReader({ reader: READERS[0], lanes: availableParallelism(), cache });
  try {
    const sets: EvaluatedSet[] = [];
    for (const set of openSets({ folders: positionals, samples: values.samples, reader }))
      sets.push(await evaluateSet(set));
    printSets(sets);
    if (values['write-docs']) writeDecisionDocs(sets);
    return sets.every(({ cases }) => cases.every(({ decision }) => !decision.isWronglyApproved));
  } finally {
    await reader.close();
  }
}

// Idle children of the reader keep no process alive.
const staysAlive = setInterval(() => {}, 60_000);
try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  clearInterval(staysAlive);
}
