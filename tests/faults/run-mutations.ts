import { rm } from 'node:fs/promises';
import type { Breach } from './invariant/check-invariants';
import { MUTATIONS, type Mutation } from './mutations';
import type { Plan } from './plan/plan';
import { runPlan } from './run-plan';
import { makeFolder, takeEnvironment } from './run-suite';
import { type Backend, openSystem, type System } from './system/system';

/** Whatever is not settled by then is stuck for good, without the guard that would have found it. */
const SETTLE_MS = 45_000;

/**
 * Takes each guard away in turn and says which breach it led to. Gives how many were noticed, and how many were not. Plans
 * written by hand come first with every guard in its place: what they find then is no guard's absence.
 */
export async function runMutations({ backend, name }: { backend: Backend; name: string | null }) {
  const wanted = MUTATIONS.filter((mutation) => name === null || mutation.name === name);
  if (wanted.length === 0)
    throw new Error(`There is no mutation ${name}. There are: ${MUTATIONS.map((one) => one.name).join(', ')}.`);
  const total = { passed: 0, failed: 0 };
  const handWritten = listHandWritten(wanted);
  for (const mutation of handWritten.length > 0 ? [null, ...wanted] : wanted) {
    const since = Date.now();
    const { isPassed, words } = mutation
      ? await runMutation({ backend, mutation })
      : await runUnmutated({ backend, plans: handWritten });
    total[isPassed ? 'passed' : 'failed'] += 1;
    const seconds = String(Math.round((Date.now() - since) / 1_000)).padStart(4);
    console.log(`${(mutation?.name ?? 'every guard in its place').padEnd(28)} ${seconds} s  ${words}`);
  }
  return total;
}

type Result = { isPassed: boolean; words: string };

/** Those that several mutations share once. */
const listHandWritten = (mutations: Mutation[]): Plan[] => [
  ...new Set(mutations.flatMap(({ plans }) => (typeof plans === 'function' ? [] : plans))),
];

async function runUnmutated({ backend, plans }: { backend: Backend; plans: Plan[] }): Promise<Result> {
  const seen: Breach[] = [];
  await withSystem({ backend }, async (system) => {
    for (const plan of plans) seen.push(...(await runPlan({ system, plan, settleMs: SETTLE_MS })).breaches);
  });
  for (const { what } of seen) console.log(`       ${what}`);
  const isPassed = seen.length === 0;
  return { isPassed, words: isPassed ? `plans that review: ${plans.length}` : `DOES NOT HOLD: ${listKinds(seen)}` };
}

async function runMutation({ backend, mutation }: { backend: Backend; mutation: Mutation }): Promise<Result> {
  const { plans, noticedAs } = mutation;
  const others: Breach[] = [];
  const noticed: Breach[] = [];
  await withSystem({ backend, mutation }, async (system) => {
    for (const plan of typeof plans === 'function' ? plans(backend) : plans) {
      const { breaches } = await runPlan({ system, plan, settleMs: SETTLE_MS });
      for (const breach of breaches) (noticedAs.includes(breach.kind) ? noticed : others).push(breach);
      if (noticed.length > 0) return;
    }
  });
  const beside = others.length > 0 ? `; not counted: ${listKinds(others)}` : '';
  const isPassed = noticed.length > 0;
  return { isPassed, words: `${isPassed ? `noticed: ${listKinds(noticed)}` : 'NOT NOTICED'}${beside}` };
}

const listKinds = (breaches: Breach[]): string => [...new Set(breaches.map(({ kind }) => kind))].join(', ');

type Opening = { backend: Backend; mutation?: Mutation };

async function withSystem({ backend, mutation }: Opening, run: (system: System) => Promise<void>): Promise<void> {
  const folder = await makeFolder();
  const system = await openSystem({ folder, backend, edits: mutation?.edits ?? [], sql: mutation?.sql });
  try {
    takeEnvironment(system);
    await run(system);
  } finally {
    await system.close();
    await rm(folder, { recursive: true });
  }
}
