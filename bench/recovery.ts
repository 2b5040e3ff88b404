/**
 * How soon work goes on after a death, and how close to its ideal a backlog is worked off: `npm run bench:recovery`, or
 * `… -- postgres`. The system is that of the tests of faults. Figures are printed with their targets; one that
 * is missed makes the command fail.
 */
import { rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { act } from '../tests/faults/client/act';
import type { OwedCase } from '../tests/faults/client/model';
import { makeFolder } from '../tests/faults/run-suite';
import { openHistory } from '../tests/faults/system/history';
import { type Backend, openSystem, type System } from '../tests/faults/system/system';

const KILLS = 30;
const REDIS_AWAY_MS = 15_000;
/** Long enough that a backlog is still there when Redis is back. */
const SLOW_MS = 1_800;
/** What the paid service takes in earnest; a machine of two cores then waits for it and not for its cores. */
const SERVICE_MS = 500;
const BACKLOG = 60;
const WORKERS = 2;
const PATIENCE_MS = 120_000;
const LOOK_MS = 20;

async function openCase({ people: { claimants, officer } }: System) {
  const [claimant] = claimants;
  if (!claimant) throw new Error('nobody has signed up');
  const title = 'Slates blown off';
  const { reference } = await claimant.call.cases.create.mutate({ caseType: 'storm-damage-claim', title });
  const owed: OwedCase = {
    reference,
    title,
    status: 'open',
    submissions: 0,
    decisions: 0,
    reminders: 0,
    documents: [],
  };
  let number = 0;
  return {
    upload: async () => {
      number += 1;
      const acting = {
        claimant,
        officer,
        owed,
        withinMs: PATIENCE_MS,
        countDeaths: () => 0,
        onDeadly: () => undefined,
        remind: async () => false,
      };
      await act(acting, { kind: 'upload', file: 'letter', marker: `M${reference}N${number}` });
    },
  };
}

async function count(system: System, condition: string): Promise<number> {
  const { rows } = await system.postgres.ask(`SELECT count(*)::int AS count FROM document WHERE ${condition}`);
  return Number(rows[0]?.count);
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await wait(LOOK_MS);
  }
}

/** From the death of a worker in the middle of a document to another attempt at that document. */
async function measureKills(system: System): Promise<number[]> {
  const history = openHistory();
  const processes = await system.startProcesses(history);
  const times: number[] = [];
  const { upload } = await openCase(system);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    for (const worker of processes.workers) worker.order({ point: 'pages-read', hit: 1 });
    await upload();
    await until('a worker has died', async () => history.deaths.length === kill);
    for (const worker of processes.workers) worker.takeOrdersBack();
    await until('all is read', async () => (await count(system, 'done_run < run')) === 0);
    const { rows } = await system.postgres.ask(
      `SELECT created_at AS at FROM audit_event WHERE action = 'reading_interrupted' ORDER BY created_at DESC LIMIT 1`,
    );
    times.push(new Date(rows[0]?.at).getTime() - (history.deaths.at(-1)?.at ?? 0));
  }
  await processes.close();
  return times.sort((one, other) => one - other);
}

/** From Redis's return to the first document that is taken out of a waiting backlog. */
async function measureRedisAway(system: System): Promise<number | null> {
  if (!system.redis) return null;
  const processes = await system.startProcesses(openHistory());
  const { upload } = await openCase(system);
  const backlog = 4 * WORKERS * 3;
  system.provider.fail('embedding', ...Array.from({ length: backlog }, () => ({ kind: 'slow' as const, ms: SLOW_MS })));
  for (let index = 0; index < backlog; index += 1) await upload();
  const waiting = () => count(system, `ocr_status = 'pending'`);
  await system.redis.crash({ downMs: REDIS_AWAY_MS });
  const since = Date.now();
  const before = await waiting();
  if (before === 0) throw new Error('nothing was left to be taken when Redis came back');
  await until('a document is taken', async () => (await waiting()) < before);
  const took = Date.now() - since;
  await processes.close();
  return took;
}

/** How long so many documents take that wait when the workers begin. */
async function drain(system: System, { workers, documents }: { workers: number; documents: number }): Promise<number> {
  const processes = await system.startProcesses(openHistory(), { workers, slots: 1 });
  const { supervisor } = system.people;
  system.provider.fail(
    'embedding',
    ...Array.from({ length: documents + 1 }, () => ({ kind: 'slow' as const, ms: SERVICE_MS })),
  );
  // The first document of a process also starts its reader.
  for (let left = documents; left > 0; left -= 30) {
    const { upload } = await openCase(system);
    if (left === documents) {
      for (let index = 0; index < workers; index += 1) await upload();
      await until('the readers are warm', async () => (await count(system, 'done_run < run')) === 0);
      await supervisor.call.operations.pause.mutate({ note: '' });
    }
    for (let index = 0; index < Math.min(left, 30); index += 1) await upload();
  }
  const since = Date.now();
  await supervisor.call.operations.resume.mutate();
  await until('all is read', async () => (await count(system, 'done_run < run')) === 0);
  const took = Date.now() - since;
  await processes.close();
  return took;
}

/** A figure, what it is to stay below, and whether it does. */
function judge({ value, target, unit = 's' }: { value: number; target: number; unit?: string }): string {
  const isMet = value <= target;
  if (!isMet) process.exitCode = 1;
  return `target ${target}${unit && ` ${unit}`}, ${isMet ? 'met' : 'MISSED'}`;
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;

async function measure(backend: Backend): Promise<void> {
  const folder = await makeFolder();
  const system = await openSystem({ folder, backend, edits: [] });
  try {
    const times = await measureKills(system);
    const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? Number.NaN;
    const slowest = at(0.99);
    console.log(
      `${backend}: ${KILLS} kills in mid-job: taken again after ${seconds(at(0.5))} (median), ${seconds(slowest)} (p99; ${judge({ value: slowest / 1_000, target: 10 })})`,
    );
    const away = await measureRedisAway(system);
    if (away !== null)
      console.log(
        `${backend}: away ${seconds(REDIS_AWAY_MS)}: next job taken ${seconds(away)} after its return (${judge({ value: away / 1_000, target: 5 })})`,
      );
    const single = (await drain(system, { workers: 1, documents: 10 })) / 10;
    const took = await drain(system, { workers: WORKERS, documents: BACKLOG });
    const ideal = (BACKLOG * single) / WORKERS;
    console.log(
      `${backend}: ${BACKLOG} documents of ${seconds(single)} by ${WORKERS} workers with a slot each: ${seconds(took)}, ${(took / ideal).toFixed(2)} of the ideal ${seconds(ideal)} (${judge({ value: took / ideal, target: 1.2, unit: '' })})`,
    );
  } finally {
    await system.close();
    await rm(folder, { recursive: true });
  }
}

const [load = 0] = loadavg();
console.log(`${availableParallelism()} cores, load ${load.toFixed(1)}`);
const BACKENDS = ['postgres', 'redis'] as const;
const [, , chosen] = process.argv;
const wanted = BACKENDS.filter((backend) => chosen === undefined || backend === chosen);
if (wanted.length === 0) throw new Error(`There is no backend ${chosen}. There are: ${BACKENDS.join(', ')}.`);
for (const backend of wanted) await measure(backend);
