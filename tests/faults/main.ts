/**
 * `npm run faults`: cases and documents, and everything that can go wrong with the machines under them, by a seed. Afterwards
 * nothing may be lost, stuck or done twice. docs/reliability.md says what is promised.
 */
import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { THEMES } from './plan/plan';
import { runMutations } from './run-mutations';
import { runSuite } from './run-suite';
import type { Backend } from './system/system';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    documents: { type: 'string', default: '80' },
    backend: { type: 'string', default: 'both' },
    theme: { type: 'string' },
    /** How many workers die while they send mails, in place of documents. */
    kills: { type: 'string' },
    minutes: { type: 'string', default: '1000000' },
    mutation: { type: 'string' },
    mutations: { type: 'boolean', default: false },
    'no-shrink': { type: 'boolean', default: false },
    /** Tells each run's history, also where nothing is wrong. */
    history: { type: 'boolean', default: false },
    /** A file for the counts, as JSON. */
    report: { type: 'string' },
  },
});

type Counts = { passed: number; failed: number; documents?: number; faults?: number; deaths?: number };

/** What could be planned and did not come about is not counted: an upload to a closed case, a death at a point never met. */
const COUNTED = { documents: 'documents registered', faults: 'faults injected', deaths: 'of them deaths of processes' };

const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));

async function runOne(backend: Backend): Promise<Counts> {
  const theme = THEMES.find((one) => one === values.theme) ?? null;
  if (values.theme && !theme) throw new Error(`There is no theme ${values.theme}. There are: ${THEMES.join(', ')}.`);
  return runSuite({
    backend,
    seed,
    documents: Number(values.documents),
    minutes: Number(values.minutes),
    theme,
    kills: values.kills === undefined ? null : Number(values.kills),
    shrinks: !values['no-shrink'],
    tells: values.history,
  });
}

/** Each backend in a process of its own, at the same time: much of a run is waiting for what was killed to be missed. */
async function runBoth(): Promise<Counts> {
  const counts = await Promise.all((['postgres', 'redis'] as const).map(runInProcess));
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + (one[key] ?? 0), 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    documents: sum('documents'),
    faults: sum('faults'),
    deaths: sum('deaths'),
  };
}

async function runInProcess(backend: Backend): Promise<Counts> {
  const child = fork(
    fileURLToPath(import.meta.url),
    [...process.argv.slice(2), '--backend', backend, '--seed', String(seed)],
    { execArgv: process.execArgv },
  );
  let counts: Counts | undefined;
  child.on('message', (message) => {
    counts = message as Counts;
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (!counts) throw new Error(`the run on ${backend} ended with ${code} and without a result`);
  return counts;
}

function run(): Promise<Counts> {
  const { backend } = values;
  if (backend !== 'both' && backend !== 'postgres' && backend !== 'redis')
    throw new Error(`There is no backend ${backend}. There are: postgres, redis, both.`);
  if (values.mutations || values.mutation)
    return runMutations({ backend: backend === 'both' ? 'postgres' : backend, name: values.mutation ?? null });
  return backend === 'both' ? runBoth() : runOne(backend);
}

// One of the two at the same time: it ends with the process that waits for it.
if (process.send) process.once('disconnect', () => process.exit(1));

const since = Date.now();
const counts = await run();
if (process.send) {
  process.send(counts, () => process.exit(0));
} else {
  const { passed, failed } = counts;
  const details = (['documents', 'faults', 'deaths'] as const).flatMap((key) =>
    counts[key] === undefined ? [] : [`${counts[key]} ${COUNTED[key]}`],
  );
  const seconds = Math.round((Date.now() - since) / 1_000);
  console.log(`seed ${seed}, ${[...details, `${seconds} s`].join(', ')}: ${passed} passed, ${failed} failed`);
  if (values.report) await writeFile(values.report, JSON.stringify(counts));
  process.exitCode = failed === 0 ? 0 : 1;
}
