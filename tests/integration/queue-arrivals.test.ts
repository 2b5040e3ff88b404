import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { handOver } from '@/server/drafts/service';
import { database, LONGEST_TRANSACTION_MS } from '@/server/platform/database';
import { ARRIVALS_LOOKED_AT } from '@/server/queue/lists/read-changes';
import { OVERLAP_MS, type QueuePosition } from '@/server/queue/schema';
import { insertCase, STORM } from '@/tests/setup/cases';
import { explainQueries } from '@/tests/setup/explain';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

const NOBODY = '00000000-0000-0000-0000-000000000000';

let claimant: Person;
let officer: Person;
beforeAll(async () => {
  claimant = await makeClaimant();
  officer = await makeOfficer();
});
beforeEach(async () => {
  await database().case.deleteMany();
});

/** So many cases that came one after the other, three at each moment, ending `ago` before now. Their ids, oldest first. */
async function arrive({ many, ago, caseType = STORM }: { many: number; ago: number; caseType?: string }) {
  const rows = await database().$queryRaw<{ id: string }[]>`
    INSERT INTO "case" (id, reference, case_type, title, status, claimant_id, submitted_at, awaiting_since, due_at, updated_at)
    SELECT gen_random_uuid(), 'CASE-2026-' || nextval('case_reference_seq'), ${caseType}, 'Roof', 'awaiting_officer_review',
      ${claimant.actor.userId}::uuid, now(), came, came + interval '10 days', now()
    FROM (SELECT date_trunc('milliseconds', now()) - ((${ago}::int + ${many}::int / 3 - n / 3) * interval '1 ms') AS came
          FROM generate_series(0, ${many - 1}::int) n) AS arriving
    RETURNING id`;
  const sorted = await database().case.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    orderBy: [{ awaitingSince: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return sorted.map(({ id }) => id);
}

type Query = { caseType?: string; from: QueuePosition; known?: string[]; between?: () => Promise<unknown> };

/** Looks again and again as a page does, naming what it knows, until nothing is left. */
async function lookThrough({ from, known = [], between, ...filter }: Query) {
  const looks: string[][] = [];
  const found = [...known];
  let lookedUpTo = from;
  for (;;) {
    const answer = await officer.call.reviews.changes({
      ...filter,
      references: [],
      lookedUpTo,
      known: found.slice(-500),
    });
    looks.push(answer.arrived.map(({ key }) => key));
    found.push(...answer.arrived.map(({ key }) => key));
    lookedUpTo = answer.lookedUpTo;
    if (!answer.hasMore) return { looks, lookedUpTo };
    await between?.();
  }
}

const longAgo = () => ({ at: new Date(Date.now() - 3_600_000), id: NOBODY });

test('of a burst of 250 every case is told once, the oldest first', async () => {
  const ids = await arrive({ many: 250, ago: 60_000 });
  const { looks, lookedUpTo } = await lookThrough({ from: longAgo() });
  expect(looks.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(looks.flat()).toEqual(ids);
  const next = await lookThrough({ from: lookedUpTo });
  expect(next.looks).toEqual([[]]);
});

test('a burst that has only just come is told at once as well, and what is committed late in it is not lost', async () => {
  const ids = await arrive({ many: 250, ago: 0 });
  const late: string[] = [];
  const { looks, lookedUpTo } = await lookThrough({
    from: longAgo(),
    between: async () => {
      // Older than what has been told, as when its transaction took a moment.
      const { id } = await insertCase({ claimant, awaitingSince: new Date(Date.now() - LONGEST_TRANSACTION_MS) });
      late.push(id);
    },
  });
  const told = looks.flat();
  expect(late.length).toBeGreaterThanOrEqual(2);
  expect(new Set(told).size).toBe(told.length);
  expect([...told].sort()).toEqual([...ids, ...late].sort());
  // One that appears after the last look is found by the next.
  const { id } = await insertCase({ claimant, awaitingSince: new Date(Date.now() - LONGEST_TRANSACTION_MS) });
  expect((await lookThrough({ from: lookedUpTo, known: told })).looks).toEqual([[id]]);
});

const HOUR_MS = 3_600_000;

/** As in a process whose clock is wrong by so much. */
async function withClockOff<Answer>(ms: number, run: () => Promise<Answer>): Promise<Answer> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
  try {
    return await run();
  } finally {
    vi.useRealTimers();
  }
}

test('a case is told though the clocks of web and worker are hours apart', async () => {
  const { id } = await insertCase({ claimant, status: 'processing' });
  const lookedUpTo = longAgo();
  const looked = await withClockOff(HOUR_MS, () => officer.call.reviews.changes({ references: [], lookedUpTo }));
  const { readAt } = await withClockOff(HOUR_MS, () => officer.call.reviews.queue({}));
  await withClockOff(-HOUR_MS, () =>
    handOver({ caseId: id, code: 'no_document', problem: 'The case holds no document any more.' }),
  );
  for (const from of [looked.lookedUpTo, { at: new Date(readAt.getTime() - OVERLAP_MS), id: NOBODY }])
    expect((await lookThrough({ from })).looks).toEqual([[id]]);
});

test('what does not fit the filter is passed over, however much of it there is', async () => {
  await arrive({ many: ARRIVALS_LOOKED_AT + 50, ago: 60_000 });
  const [wanted] = await arrive({ many: 1, ago: 30_000, caseType: 'housing-benefit' });
  const { looks } = await lookThrough({ from: longAgo(), caseType: 'housing-benefit' });
  expect(looks).toEqual([[], [wanted]]);
});

test('a look reads its index in order, and no more of it than it tells', async () => {
  await arrive({ many: 20_000, ago: 60_000 });
  await database().$executeRaw(Prisma.sql`ANALYZE "case"`);
  const plans = await explainQueries(() =>
    officer.call.reviews.changes({ references: [], lookedUpTo: longAgo(), caseType: STORM }),
  );
  const plan = plans.map(({ text }) => text).find((text) => text.includes('case_waiting_since'));
  expect(plan).toBeDefined();
  expect(plan).not.toMatch(/Seq Scan on "?case"?/);
  expect(plan).not.toMatch(/Sort .*\n.*Limit|Incremental Sort/);
  for (const { buffers, text } of plans) expect(buffers, text).toBeLessThan(2_000);
});
