import { rm } from 'node:fs/promises';
import { MUTATIONS, type Mutation } from './mutations';
import { runPlan } from './run-plan';
import { makeFolder, takeEnvironment } from './run-suite';
import { type Backend, openHouse } from './system/world';

/** Whatever is not settled by then is stuck for good, without the guard that would have found it. */
const SETTLE_MS = 45_000;

type Seen = { mutation: Mutation; breaches: string[]; seconds: number };

/** Takes each guard away in turn and says which breach it led to. Gives how many were noticed, and how many were not. */
export async function runMutations({ backend, name }: { backend: Backend; name: string | null }) {
  const wanted = MUTATIONS.filter((mutation) => name === null || mutation.name === name);
  if (wanted.length === 0)
    throw new Error(`There is no mutation ${name}. There are: ${MUTATIONS.map((one) => one.name).join(', ')}.`);
  const seen: Seen[] = [];
  for (const mutation of wanted) {
    const since = Date.now();
    const breaches = await runMutation({ backend, mutation });
    seen.push({ mutation, breaches, seconds: Math.round((Date.now() - since) / 1_000) });
    const words = breaches.length > 0 ? `noticed: ${breaches.join(', ')}` : 'NOT NOTICED';
    console.log(`${mutation.name.padEnd(28)} ${String(seen.at(-1)?.seconds).padStart(4)} s  ${words}`);
  }
  const passed = seen.filter(({ breaches }) => breaches.length > 0).length;
  return { passed, failed: seen.length - passed };
}

async function runMutation({ backend, mutation }: { backend: Backend; mutation: Mutation }): Promise<string[]> {
  const folder = await makeFolder();
  const house = await openHouse({ folder, backend, edits: mutation.edits, sql: mutation.sql });
  try {
    takeEnvironment(house);
    for (const plan of mutation.plans(backend)) {
      const { breaches } = await runPlan({ house, plan, settleMs: SETTLE_MS });
      if (breaches.length > 0) return [...new Set(breaches.map(({ kind }) => kind))];
    }
    return [];
  } finally {
    await house.close();
    await rm(folder, { recursive: true });
  }
}
