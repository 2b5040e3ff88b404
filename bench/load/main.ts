/**
 * Cases at a chosen pace, from their opening to their decision: `npm run load -- --rate 20 --minutes 5`, the rate being cases a minute. Starts
 * the built system, unless `--url` names a running one: then `LOAD_OFFICER_EMAIL` and `LOAD_OFFICER_PASSWORD` name an officer of it. All
 * times are kept, so percentiles are exact. Ends with 1 if a case did not get through.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { LETTER, makeTextPdf } from '../../tests/support/files/make-files';
import { signUp, startSystem } from '../running-system';
import { signInAs } from '../seeded-system';
import { percentile } from '../suite/statistics';
import { startAtPace } from './arrivals';
import { goThrough, STEPS, type Taken } from './journey';

/** One account would meet the bounds on what one person may have open. */
const CASES_A_CLAIMANT = 10;

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '5' },
    url: { type: 'string' },
  },
});
const [perMinute, minutes] = [Number(values.rate), Number(values.minutes)];
if (!(perMinute > 0) || !(minutes > 0))
  throw new Error('Name a rate in cases a minute, and minutes: --rate 20 --minutes 5');

const system = values.url ? null : await startSystem({ env: { SIGN_UPS_PER_HOUR: '100000' } });
const baseUrl = values.url ?? system?.baseUrl ?? '';
const done: (Taken & { whole: number })[] = [];
const lost: string[] = [];
try {
  const { LOAD_OFFICER_EMAIL: email = 'officer@demo.casedraft.test', LOAD_OFFICER_PASSWORD: password } = process.env;
  const officer = (await signInAs({ baseUrl, email, password })).api;
  const file = new Uint8Array(await makeTextPdf({ pages: [[...LETTER]] }));
  const claimants = await Promise.all(
    Array.from({ length: Math.ceil((perMinute * minutes) / CASES_A_CLAIMANT) }, (_, index) =>
      signUp({ baseUrl, name: `load-${index}` }),
    ),
  );
  await startAtPace({
    perMinute,
    minutes,
    work: async ({ index, lateMs }) => {
      const claimant = claimants[index % claimants.length];
      if (!claimant) throw new Error('There are no claimants.');
      const started = performance.now();
      try {
        const taken = await goThrough({ claimant, officer, file });
        done.push({ ...taken, create: taken.create + lateMs, whole: performance.now() - started + lateMs });
      } catch (error) {
        lost.push(error instanceof Error ? error.message : String(error));
      }
    },
  });
} finally {
  await system?.stop();
}

console.log(
  `${perMinute} cases a minute for ${minutes} minutes, ${availableParallelism()} cores: ${done.length} got through, ${lost.length} did not.`,
);
console.log('ms         p50      p90      p99      worst');
for (const step of [...STEPS, 'whole'] as const) {
  const times = done.map((one) => one[step]);
  const shares = [0.5, 0.9, 0.99, 1].map((share) => percentile(times, share).toFixed(0).padStart(8));
  console.log(`${step.padEnd(9)}${shares.join(' ')}`);
}
for (const problem of new Set(lost)) console.log(`lost: ${problem}`);
process.exitCode = lost.length > 0 ? 1 : 0;
