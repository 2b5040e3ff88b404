/**
 * How quickly the officers' queue answers over very many cases: `npm run bench:queue`, or `… -- --cases 1000000`. Seeds a database of its
 * own, or uses the one in SEEDED_DATABASE_URL, and asks through the procedures. Times are the middle of several calls; the last
 * column is the ratio to the first page without a filter, all in one run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../scripts/postgres/migrate.mjs';
import { startPostgres } from '../scripts/postgres/start.mjs';
import { FACETS, type QueueInput } from '../server/queue/schema';
import { seedCases } from './seed-cases';
import { middle } from './speed-inputs';

const CALLS = 15;
const PAGE = 50;
/** As deep as that, or to the last page where there are fewer cases. */
const DEEPEST = 1_000;
/** The first page and the deepest are to answer alike; between two single measurements lies more than this by chance. */
const MOST_DEEPER = 3;

const { values: options } = parseArgs({ options: { cases: { type: 'string', default: '100000' } } });
const count = Number(options.cases);
if (!Number.isInteger(count) || count < 1)
  throw new Error('--cases wants a number of cases, for example --cases 20000');
const folder = await mkdtemp(join(tmpdir(), 'casedraft-queue-'));
const postgres = process.env.SEEDED_DATABASE_URL ? null : await startPostgres({ dataDir: folder, fast: true });
try {
  const url = postgres?.url ?? process.env.SEEDED_DATABASE_URL ?? '';
  if (postgres) {
    await migrate({ url });
    await seedCases({ url, count });
  }
  Object.assign(process.env, {
    NODE_ENV: 'test',
    CASEDRAFT_MODE: 'test',
    DATABASE_URL: url,
    AUTH_SECRET: 'of no use to anybody, as nobody signs in here',
    APP_URL: 'http://127.0.0.1:3000',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  });
  await measure();
} finally {
  await postgres?.stop();
  await rm(folder, { recursive: true });
}

async function measure() {
  const { closeDatabase, database } = await import('../server/platform/database');
  const { closeLiveEvents } = await import('../server/platform/live-events');
  const { createCaller } = await import('../server/router');
  const cases = await database().case.count();
  const { id, name, email } = await database().user.findFirstOrThrow({
    where: { email: 'officer-1@bench.casedraft.test' },
  });
  const actor = { userId: id, role: 'officer' as const, name, email, language: 'en' as const };
  const call = createCaller({
    actor,
    pageOwnerId: null,
    origin: 'http://127.0.0.1:3000',
    isStillSignedIn: async () => true,
  });
  const time = async (ask: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let index = 0; index < CALLS; index += 1) {
      const started = performance.now();
      await ask();
      times.push(performance.now() - started);
    }
    return middle(times.slice(2));
  };
  const read = (query: Partial<QueueInput>) => time(() => call.reviews.queue({ limit: PAGE, ...query }));

  let cursor: QueueInput['cursor'] = null;
  let deepest = 1;
  while (deepest < DEEPEST) {
    const { nextCursor } = await call.reviews.queue({ limit: PAGE, cursor });
    if (!nextCursor) break;
    cursor = nextCursor;
    deepest += 1;
  }
  const [load = 0] = loadavg();
  console.log(
    `${cases.toLocaleString('en-GB')} cases, ${availableParallelism()} cores, load ${load.toFixed(1)}, pages of ${PAGE}`,
  );
  const first = await read({});
  const show = (what: string, ms: number) =>
    console.log(`${what.padEnd(46)} ${ms.toFixed(1).padStart(7)} ms   ${(ms / first).toFixed(2).padStart(6)}`);
  show('waiting, first page', first);
  const deep = await read({ cursor });
  show(`waiting, page ${deepest.toLocaleString('en-GB')}`, deep);
  const filters: [string, Partial<QueueInput>][] = [
    ['waiting, a case type', { caseType: 'travel-expense-refund' }],
    ['waiting, a case type no case has', { caseType: 'no-such-type' }],
    ['waiting, nothing against it', { rules: 'clear' }],
    ['waiting, overdue', { due: 'overdue' }],
    ['waiting, type, blocked, due within a week', { caseType: 'housing-benefit', rules: 'blocked', due: 'week' }],
    ['waiting, evidence missing', { has: ['missing-evidence'] }],
    ['waiting, a contradiction', { has: ['contradiction'] }],
    ['waiting, all three facets, type, overdue', { has: [...FACETS], caseType: 'housing-benefit', due: 'overdue' }],
    ['waiting, reconsiderations', { kind: 'reconsideration' }],
    ['waiting, a contradiction and a common word', { has: ['contradiction'], search: 'word2' }],
    ['by date submitted, latest first', { sort: '-submitted' }],
    ['by claimant', { sort: 'claimant' }],
    ['by claimant, backwards, a case type', { sort: '-claimant', caseType: 'travel-expense-refund' }],
    ['by claimant, evidence missing', { sort: 'claimant', has: ['missing-evidence'] }],
    ['by claimant, a contradiction, overdue', { sort: 'claimant', has: ['contradiction'], due: 'overdue' }],
    ['by claimant, a common word', { sort: 'claimant', search: 'word2' }],
    ['with claimants', { view: 'asked' }],
    ['with claimants, a type, answers overdue', { view: 'asked', caseType: 'housing-benefit', due: 'overdue' }],
    ['mine', { view: 'mine' }],
    ['done', { view: 'done' }],
    ['done, everyone’s', { view: 'done', decidedBy: 'everyone' }],
    ['done, a case type', { view: 'done', caseType: 'housing-benefit' }],
    ['search, one reference', { search: 'CASE-2025-0000125' }],
    ['search, any reference', { search: 'case-2025' }],
    ['search, the end of a number (01250)', { search: '01250' }],
    ['search, the beginning of a number (12)', { search: '12' }],
    ['search, a digit (7)', { search: '7' }],
    ['search, a half-typed title (word39)', { search: 'word39' }],
    ['search, a half-typed name in every case (ashw)', { search: 'ashw' }],
    ['search, the same behind a rare word', { search: 'word3900 ashw' }],
    ['search, two letters (wo)', { search: 'wo' }],
    ['search, a word of one case', { search: `number${Math.min(cases, 77_777)}` }],
    ['search, a claimant of a thousandth', { search: 'claimant ashworth 77' }],
    ['search, a rare word (word3900)', { search: 'word3900' }],
    ['search, a middling word (word300)', { search: 'word300' }],
    ['search, a common word (word2)', { search: 'word2' }],
    ['search, in every case (ashworth)', { search: 'ashworth' }],
    ['search, a phrase of common words', { search: '"word1 word2"' }],
    ['search, two common words never together', { search: '"word1 word2 word1 word2 word1 word2 word1"' }],
    ['search, only what is not there', { search: '-word1' }],
    ['search, a common word, type and rules', { search: 'word2', caseType: 'travel-expense-refund', rules: 'blocked' }],
    ['done, a common word', { view: 'done', search: 'word2' }],
  ];
  for (const [what, query] of filters) show(what, await read(query));
  const page = await call.reviews.queue({ limit: PAGE });
  const references = page.items.map(({ reference }) => reference);
  const lookedUpTo = { at: page.readAt, id: '00000000-0000-0000-0000-000000000000' };
  show('changes, 50 rows in sight', await time(() => call.reviews.changes({ references, lookedUpTo })));
  show('going to a case, recent ones', await time(() => call.reviews.find({})));
  show('going to a case, a rare word', await time(() => call.reviews.find({ search: 'word3900' })));
  show('going to a case, in every case', await time(() => call.reviews.find({ search: 'ashworth' })));
  show('counts', await time(() => call.reviews.counts()));
  show('up next', await time(() => call.reviews.upNext({})));
  show(
    'get next and release',
    await time(async () => {
      const hold = await call.reviews.next({});
      if (hold) await call.reviews.release({ reference: hold.reference });
    }),
  );
  await closeLiveEvents();
  await closeDatabase();
  if (deep > first * MOST_DEEPER) process.exitCode = 1;
}
