/** What got worse between two result files, beyond the spread: `npm run bench:compare -- BEFORE.json AFTER.json`. Ends with 1 where anything did. */
import { readFile } from 'node:fs/promises';
import { compareResults, type Verdict } from './suite/compare-results';
import type { Results } from './suite/measure';

const [before, after] = process.argv.slice(2);
if (!before || !after) throw new Error('Name two files: npm run bench:compare -- BEFORE.json AFTER.json');
const read = async (file: string): Promise<Results> => JSON.parse(await readFile(file, 'utf8'));

const WORDS: Record<Verdict, string> = {
  worse: 'WORSE',
  better: 'better',
  same: 'as before',
  too_few: 'too few values to tell',
  new: 'new',
  gone: 'not measured any more',
};

const compared = compareResults({ before: await read(before), after: await read(after) });
for (const { measure, what, verdict, change } of compared) {
  const by = change === null ? '' : `  ${change > 0 ? '+' : ''}${(change * 100).toFixed(0)} %`;
  console.log(`${measure.padEnd(10)} ${what.padEnd(52)} ${WORDS[verdict]}${by}`);
}
process.exitCode = compared.some(({ verdict }) => verdict === 'worse') ? 1 : 0;
