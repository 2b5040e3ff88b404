/**
 * How fast Casedraft is, beside the floor: `npm run bench`, or `npm run bench -- list http` for some of it. Writes `bench/results/latest.json`
 * where all of it was measured whole, or the file named by `--out`. `--quick` only shows that the measures work.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { describeMachine } from './suite/describe-machine';
import type { Measured, Results } from './suite/measure';
import { describeMeasures, isMeasureName, type MeasureName } from './suite/measures';
import { writeRow } from './suite/write-row';

/** Longer than any of them, so something hangs. */
const MOST_MS = 10 * 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, out: { type: 'string' } },
});
const names = positionals.length > 0 ? positionals.map(readName) : describeMeasures().map(({ name }) => name);
const isQuick = values.quick;
const out = values.out ?? (positionals.length === 0 && !isQuick ? 'bench/results/latest.json' : null);
const folder = await mkdtemp(join(tmpdir(), 'casedraft-bench-'));
const results: Results = {
  at: new Date().toISOString(),
  commit: (await promisify(execFile)('git', ['rev-parse', '--short', 'HEAD'])).stdout.trim(),
  isQuick,
  machine: describeMachine(),
  rows: [],
  failed: [],
};
try {
  for (const name of names) {
    console.log(`\n${name}`);
    try {
      const rows = await runOne(name);
      results.rows.push(...rows);
      for (const row of rows) show(row);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      results.failed.push({ measure: name, problem });
      console.log(`  ${problem}`);
    }
  }
} finally {
  await rm(folder, { recursive: true });
}
if (out) {
  await writeFile(out, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\nWritten to ${out}.`);
}
process.exitCode = results.failed.length > 0 ? 1 : 0;

function readName(name: string): MeasureName {
  if (isMeasureName(name)) return name;
  const known = describeMeasures().map((measure) => measure.name);
  throw new Error(`There is no measure “${name}”. There are ${known.join(', ')}.`);
}

/** In a process of its own: a measure may set its environment, and leaves nothing for the next one. */
async function runOne(name: MeasureName): Promise<Measured[]> {
  const file = join(folder, `${name}.json`);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bench/suite/run-one.ts', name, isQuick ? 'quick' : 'whole', file],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const timer = setTimeout(() => child.kill('SIGTERM'), MOST_MS);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  if (code !== 0) throw new Error(`It ended with ${code ?? 'a signal, after ten minutes'}; what it said is above.`);
  return JSON.parse(await readFile(file, 'utf8'));
}

function show(row: Measured) {
  const { what, ours, floor, ratio, spread, target, isMet } = writeRow(row);
  const said = [
    ours,
    floor && `beside ${floor}`,
    ratio && `ratio ${ratio}`,
    `(${spread})`,
    target && `target ${target}`,
  ];
  console.log(
    `  ${what.padEnd(48)} ${said.filter(Boolean).join('  ')}${isMet === null ? '' : isMet ? '  met' : '  NOT MET'}`,
  );
}
