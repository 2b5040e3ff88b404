import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { database, Prisma } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

let claimant: Person;
let officer: Person;
beforeAll(async () => {
  claimant = await makeClaimant();
  officer = await makeOfficer();
});

type Cursor = { awaitingSince: Date; id: string } | null;

/** Turns pages until the last; `between` happens after each. */
async function readWhole({ limit, between }: { limit: number; between?: () => Promise<unknown> }): Promise<string[]> {
  const references: string[] = [];
  let cursor: Cursor = null;
  do {
    const page: Awaited<ReturnType<Person['call']['reviews']['queue']>> = await officer.call.reviews.queue({
      cursor,
      limit,
    });
    references.push(...page.items.map((item) => item.reference));
    cursor = page.nextCursor;
    await between?.();
  } while (cursor);
  return references;
}

test('the queue shows every waiting case once, the longest waiting first, also while cases come and go', async () => {
  const base = Date.now() - 1e9;
  const made = [];
  // Three of one moment each: the id has to break the tie.
  for (let index = 0; index < 60; index++)
    made.push(await insertCase({ claimant, awaitingSince: new Date(base + Math.floor(index / 3) * 1_000) }));
  await insertCase({ claimant, status: 'processing' });
  await insertCase({ claimant, status: 'approved' });
  const order = [...made]
    .sort((a, b) => Number(a.awaitingSince) - Number(b.awaitingSince) || (a.id < b.id ? -1 : 1))
    .map(({ reference }) => reference);
  expect(await readWhole({ limit: 7 })).toEqual(order);
  expect(await readWhole({ limit: 100 })).toEqual(order);

  let gone = 0;
  const seen = await readWhole({
    limit: 7,
    between: async () => {
      await insertCase({ claimant });
      // One that was shown already leaves the queue: nothing may be skipped for it.
      await database().case.update({ where: { reference: order[gone] ?? '' }, data: { status: 'approved' } });
      gone += 1;
    },
  });
  expect(seen.slice(0, 60)).toEqual(order);
  expect(new Set(seen).size).toBe(seen.length);
});

test('the first page and a deep one are read by the queue’s index, without sorting the table', async () => {
  await database().$executeRaw`
    INSERT INTO "case" (id, reference, case_type, title, status, claimant_id, submitted_at, awaiting_since, updated_at)
    SELECT gen_random_uuid(), 'CASE-2025-' || (100000 + n), 'storm-damage-claim', 'One of many',
      (CASE WHEN n % 4 = 0 THEN 'approved' ELSE 'awaiting_officer_review' END)::"CaseStatus", ${claimant.actor.userId}::uuid,
      now(), now() - n * interval '1 minute', now()
    FROM generate_series(1, 20000) n`;
  await database().$executeRaw`ANALYZE`;
  const first = await explainQueue({ cursor: null });
  const deep = await explainQueue({
    cursor: { awaitingSince: new Date(Date.now() - 2_000 * 60_000), id: '00000000-0000-7000-8000-000000000000' },
  });
  for (const plan of [first, deep]) {
    expect(plan.text).toContain('case_status_awaiting_since_id_idx');
    expect(plan.text).not.toContain('Seq Scan on case');
    // The page, the row after it, and what the index itself is read through.
    expect(plan.buffers).toBeLessThan(400);
  }
});

/** What Postgres does for the very statement that the procedure sends. */
async function explainQueue({ cursor }: { cursor: Cursor }) {
  const spy = vi.spyOn(database(), '$queryRaw');
  await officer.call.reviews.queue({ cursor, limit: 25 });
  const [strings, ...values] = spy.mock.calls[0] as unknown as [TemplateStringsArray, ...unknown[]];
  spy.mockRestore();
  const statement = Prisma.sql([...strings], ...values);
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS) ${statement.text}`, statement.values);
    const text = rows.map((row) => row['QUERY PLAN']).join('\n');
    return { text, buffers: Number(/Buffers: shared hit=(\d+)/.exec(text)?.[1]) };
  } finally {
    await client.end();
  }
}
