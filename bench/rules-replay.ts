/**
 * How long today's rules take over decided cases: `npm run bench:replay`, or `… -- 50000`. Seeds a database of its own with that many, each with
 * a case's whole facts, and replays them all.
 */
import { availableParallelism, loadavg } from 'node:os';
import { measureOnSeeded } from './measure-on-seeded';
import { seedCases } from './seed-cases';
import { seedDecidedFacts } from './seed-decided-facts';

/** Of the cases that are seeded so many in ten are decided. */
const DECIDED_OF_TEN = 4;
const MOST_SECONDS_A_10_000 = 30;

const count = Number(process.argv[2] ?? 10_000);
await measureOnSeeded({
  name: 'replay',
  seed: async ({ url }) => {
    await seedCases({ url, count: Math.ceil((count * 10) / DECIDED_OF_TEN) });
    await seedDecidedFacts({ url });
  },
  measure,
});

async function measure(): Promise<boolean> {
  const { closeDatabase } = await import('../server/platform/database');
  const { replayRules } = await import('../server/assessments/replay/replay-rules');
  const [load = 0] = loadavg();
  let [judged, otherwise] = [0, 0];
  const started = performance.now();
  const before = process.cpuUsage();
  for await (const { cases } of replayRules({ since: new Date(0) })) {
    judged += cases.length;
    otherwise += cases.filter(({ isOtherwise }) => isOtherwise).length;
  }
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(before);
  // On a busy machine the time that passes says little.
  const own = ((user + system) / 1e6).toFixed(1);
  await closeDatabase();
  console.log(
    `${judged.toLocaleString('en-GB')} decided cases in ${seconds.toFixed(1)} s (${own} s of the processor), ${otherwise} of them otherwise; ${availableParallelism()} cores, load ${load.toFixed(1)}`,
  );
  return judged > 0 && seconds <= (MOST_SECONDS_A_10_000 * judged) / 10_000;
}
