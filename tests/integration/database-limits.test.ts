import { expect, test } from 'vitest';
import { closeDatabase, database, type Transaction } from '@/server/platform/database';
import { isDatabaseAway, tellBusyFromAway } from '@/server/platform/database-away';
import { env } from '@/server/platform/env';
import { openRelay } from '@/server/platform/queue-backend';
import { atEnd } from '@/tests/setup/at-end';
import { startPostgresLine } from '@/tests/setup/outages/postgres-line';
import { until } from '@/tests/setup/until';

process.env.DATABASE_TIMEOUT_MS = '1000';
const line = await startPostgresLine(env().DATABASE_URL);
env().DATABASE_URL = line.url;
atEnd(line.end);

const failureOf = (asked: Promise<unknown>) =>
  asked.then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  );

const sleep = (on: Pick<Transaction, '$queryRaw'> = database()) => on.$queryRaw`SELECT pg_sleep(5)::text`;
const sleepInTransaction = (before = () => {}) =>
  database().$transaction(async (tx) => {
    before();
    return sleep(tx);
  });

test.each([
  ['by itself', () => sleep()],
  ['in a transaction', () => sleepInTransaction()],
])(
  'a statement %s that takes too long ends, and is a failure of whoever asked while Postgres is well',
  async (_, ask) => {
    const error = await failureOf(ask());
    expect(isDatabaseAway(error)).toBe(true);
    expect(isDatabaseAway(await tellBusyFromAway(error))).toBe(false);
  },
);

/** The connections there are. */
const lose = () => {
  line.lose();
  line.mend();
};

test.each([
  [
    'by itself',
    () => {
      lose();
      return sleep();
    },
  ],
  ['in a transaction', () => sleepInTransaction(lose)],
])('a question %s on a connection that is lost without a word has no answer: the database was away', async (_, ask) => {
  await closeDatabase();
  await database().$queryRaw`SELECT 1`;
  const error = await failureOf(ask());
  expect(isDatabaseAway(error)).toBe(true);
  // The next one gets another connection.
  expect(await tellBusyFromAway(error)).toBe(error);
  expect(await database().$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
});

/** Of the relay's listeners, as Postgres sees them: it does not know which of them are lost. */
async function countListeners(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND application_name LIKE 'bullmq:relay:%'`;
  return row?.count ?? 0;
}

test('who listens on a connection that is lost without a word listens on a new one, though nobody had anything to say', async () => {
  const { relay, close } = await openRelay('listener');
  await relay.subscribe('cases.*', () => {});
  await until('it listens', async () => (await countListeners()) === 1);
  lose();
  await closeDatabase();
  await until('it listens anew', async () => (await countListeners()) === 2);
  await close();
});
