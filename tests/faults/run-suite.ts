import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { fromRoot } from '../../scripts/machine/paths.mjs';
import { describeMails } from './invariant/count-mails';
import { makePlan } from './plan/make-plan';
import { describeFault, describeOperation, type Plan, THEMES, type Theme } from './plan/plan';
import { type Run, runPlan, SETTLE_MS } from './run-plan';
import { shrinkPlan } from './shrink';
import { formatHistory } from './system/history';
import { type Backend, openSystem, type System } from './system/system';

/** Starting a system anew costs as much as some thirty documents; a larger plan takes longer to shrink. */
const LARGEST_PLAN = 120;
const SHRINK_MS = 10 * 60_000;

export type SuiteOptions = {
  backend: Backend;
  seed: number;
  documents: number;
  minutes: number;
  theme: Theme | null;
  /** Workers to be killed while they send mails, in one plan that is about nothing else. */
  kills: number | null;
  shrinks: boolean;
  /** Every run's history, not only of those that failed. */
  tells: boolean;
};

/** Beside the product's packages, which its programs need to find. */
export async function makeFolder(): Promise<string> {
  await mkdir(fromRoot('dist'), { recursive: true });
  return mkdtemp(fromRoot('dist', 'faults-'));
}

/** An invariant asks the product's own code what a draft would rest on, and that code reads the environment. */
export const takeEnvironment = ({ env }: System): void => {
  Object.assign(process.env, env, { LOG_LEVEL: 'silent' });
};

/** Plan after plan, a theme after the other, until all documents have been through or the time is over. */
export async function runSuite(options: SuiteOptions) {
  const folder = await makeFolder();
  const system = await openSystem({ folder, backend: options.backend, edits: [] });
  takeEnvironment(system);
  const deadline = Date.now() + options.minutes * 60_000;
  const total = { passed: 0, failed: 0, documents: 0, faults: 0, deaths: 0 };
  try {
    for (const request of listPlans(options)) {
      if (Date.now() > deadline) break;
      const plan = makePlan(request);
      const run = await runPlan({ system, plan, settleMs: SETTLE_MS, deadline });
      total.documents += run.documents;
      total.faults += run.faults;
      total.deaths += run.history.deaths.length;
      total[run.breaches.length === 0 ? 'passed' : 'failed'] += 1;
      console.log(describeRun({ backend: options.backend, run }));
      const mails = describeMails(run.mails);
      if (mails) console.log(`       ${mails}`);
      if (options.tells) for (const line of formatHistory(run.history)) console.log(`         ${line}`);
      if (run.breaches.length > 0) await report({ system, options, request, run, isFirst: total.failed === 1 });
    }
  } finally {
    await system.close();
    await rm(folder, { recursive: true });
  }
  return total;
}

type Request = Parameters<typeof makePlan>[0];

/** Besides, each kill has a newcomer's mail to come in between. */
const KILLS_A_CASE = 10;

function* listPlans({ backend, seed, documents, theme, kills }: SuiteOptions): Generator<Request> {
  if (kills !== null) {
    yield { seed, theme: 'mails', documents: Math.ceil(kills / KILLS_A_CASE), backend, kills };
    return;
  }
  const themes = theme ? [theme] : THEMES;
  // Not the same at the same time as on the other backend: some are work for the machine, and others wait for what was killed.
  const first = backend === 'redis' ? 2 : 0;
  // Every theme gets its turn, however few documents there are.
  const count = Math.max(themes.length, Math.ceil(documents / LARGEST_PLAN));
  for (let index = 0; index < count; index += 1) {
    const share = Math.floor(((index + 1) * documents) / count) - Math.floor((index * documents) / count);
    const chosen = themes[(first + index) % themes.length];
    if (chosen && share > 0) yield { seed: seed + index, theme: chosen, documents: share, backend };
  }
}

function describeRun({ backend, run }: { backend: Backend; run: Run }) {
  const { plan, history, breaches, documents, faults, settleMs, totalMs } = run;
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1).padStart(6)} s`;
  return [
    `${breaches.length === 0 ? 'ok    ' : 'BREACH'} ${backend.padEnd(8)} ${plan.theme.padEnd(8)} seed ${String(plan.seed).padEnd(10)}`,
    `${String(documents).padStart(3)} documents registered`,
    `${String(faults).padStart(3)} faults injected, ${String(history.deaths.length).padStart(2)} of them deaths`,
    `${seconds(totalMs)}, of it settling ${seconds(settleMs)}`,
  ].join('  ');
}

type Reporting = { system: System; options: SuiteOptions; request: Request; run: Run; isFirst: boolean };

/** Says what does not hold, how to see it again, and the shortest history that leads to it. */
async function report({ system, options, request, run, isFirst }: Reporting): Promise<void> {
  const { backend, seed, theme, documents, kills } = request;
  const size = kills === undefined ? `--documents ${documents}` : `--kills ${kills}`;
  for (const { what } of run.breaches.slice(0, 20)) console.log(`       ${what}`);
  console.log(`       again: npm run faults -- --backend ${backend} --theme ${theme} --seed ${seed} ${size}`);
  if (!options.shrinks || !isFirst) return;
  const kinds = new Set(run.breaches.map(({ kind }) => kind));
  let shortest = run;
  await shrinkPlan({
    plan: run.plan,
    deadline: Date.now() + SHRINK_MS,
    fails: async (plan) => {
      const tried = await runPlan({ system, plan, settleMs: SETTLE_MS });
      const isSame = tried.breaches.some(({ kind }) => kinds.has(kind));
      if (isSame) shortest = tried;
      return isSame;
    },
  });
  console.log('       the shortest that was found:');
  for (const line of describePlan(shortest.plan)) console.log(`         ${line}`);
  console.log('       what happened in it:');
  for (const line of formatHistory(shortest.history)) console.log(`         ${line}`);
  for (const { what } of shortest.breaches.slice(0, 5)) console.log(`       ${what}`);
}

const describePlan = ({ stories, faults }: Plan): string[] => [
  ...stories.map(({ title, operations }) => `${title}: open, ${operations.map(describeOperation).join(', ')}`),
  ...faults.map((fault) => `after ${fault.after} operations: ${describeFault(fault)}`),
];
