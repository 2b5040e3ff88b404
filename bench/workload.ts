/**
 * How quickly the supervisor's overview is read over very many cases and 200 officers: `npm run bench:workload`, or `… -- 1000000`. Seeds a
 * database of its own, counts its work as an upgrade does, and asks through the procedures. Times are the middle of several calls.
 */
import { availableParallelism, loadavg } from 'node:os';
import { measureOnSeeded } from './measure-on-seeded';
import { seedWorkload, WORKLOAD_OFFICERS } from './seed-workload';
import { middle } from './speed-inputs';

const CALLS = 15;
const MOST_MS = 100;
const count = Number(process.argv[2] ?? 200_000);

await measureOnSeeded({
  name: 'workload',
  seededUrl: process.env.SEEDED_DATABASE_URL,
  seed: ({ url }) => seedWorkload({ url, count }),
  measure,
});

async function measure(): Promise<boolean> {
  const { closeDatabase, database } = await import('../server/platform/database');
  const { closeLiveEvents } = await import('../server/platform/live-events');
  const { createCaller } = await import('../server/router');
  const { CLOSING_OUTCOMES } = await import('../server/cases/outcomes');
  const { countAgain } = await import('../server/workload/counts/count-again');
  const { foldEntries } = await import('../server/workload/counts/fold-entries');
  const { countReceived, recordWork } = await import('../server/workload/service');
  const { PERIODS } = await import('../server/workload/schema');
  const { id, name, email } = await database().user.findFirstOrThrow({ where: { role: 'supervisor' } });
  const actor = { userId: id, role: 'supervisor' as const, name, email, language: 'en' as const };
  const call = createCaller({
    actor,
    pageOwnerId: null,
    origin: 'http://127.0.0.1:3000',
    isStillSignedIn: async () => true,
  });
  const time = async (act: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let index = 0; index < CALLS; index += 1) {
      const started = performance.now();
      await act();
      times.push(performance.now() - started);
    }
    return middle(times.slice(2));
  };
  const show = (what: string, ms: number) => console.log(`${what.padEnd(34)} ${ms.toFixed(1).padStart(8)} ms`);

  const started = performance.now();
  await countAgain({ closing: CLOSING_OUTCOMES });
  const cases = await database().case.count();
  const [load = 0] = loadavg();
  console.log(
    `${cases.toLocaleString('en-GB')} cases, ${WORKLOAD_OFFICERS} officers, ${availableParallelism()} cores, load ${load.toFixed(1)}`,
  );
  show('counting everything again', performance.now() - started);
  const times: number[] = [];
  for (const period of PERIODS) {
    const ms = await time(() => call.workload.overview({ period }));
    times.push(ms);
    show(`the overview, ${period}`, ms);
  }
  show('a list of waiting cases', await time(() => call.workload.cases({ of: 'waiting' })));
  show('a list of decided cases', await time(() => call.workload.cases({ of: 'decided', outcomes: CLOSING_OUTCOMES })));
  show(
    'what a writer pays: one row',
    await time(() =>
      database().$transaction((tx) => recordWork(tx, [countReceived({ caseType: 'bench', at: new Date() })])),
    ),
  );
  await foldEntries();
  await closeLiveEvents();
  await closeDatabase();
  return Math.max(...times) <= MOST_MS;
}
