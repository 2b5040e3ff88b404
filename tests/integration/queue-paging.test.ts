import { beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import type { QueueInput } from '@/server/queue/schema';
import { insertCase } from '@/tests/setup/cases';
import { explainQueries } from '@/tests/setup/explain';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

let claimant: Person;
let officer: Person;
beforeAll(async () => {
  claimant = await makeClaimant();
  officer = await makeOfficer();
});

type Query = Partial<QueueInput>;
type Page = Awaited<ReturnType<Person['call']['reviews']['queue']>>;

/** Turns pages until the last; `between` happens after each. */
async function readWhole({ query, between }: { query: Query; between?: () => Promise<unknown> }): Promise<string[]> {
  const references: string[] = [];
  let cursor: Page['nextCursor'] = null;
  do {
    const page: Page = await officer.call.reviews.queue({ ...query, cursor });
    references.push(...page.items.map((item) => item.reference));
    cursor = page.nextCursor;
    await between?.();
  } while (cursor);
  return references;
}

test('the queue shows every waiting case once, the one due first in front, also while cases come and go', async () => {
  const base = Date.now() - 1e9;
  const made = [];
  // Three of one moment each: the id has to break the tie.
  for (let index = 0; index < 60; index++)
    made.push(await insertCase({ claimant, awaitingSince: new Date(base + Math.floor(index / 3) * 1_000) }));
  await insertCase({ claimant, status: 'processing' });
  await insertCase({ claimant, status: 'approved' });
  const order = [...made]
    .sort((a, b) => Number(a.dueAt) - Number(b.dueAt) || (a.id < b.id ? -1 : 1))
    .map(({ reference }) => reference);
  expect(await readWhole({ query: { limit: 7 } })).toEqual(order);
  expect(await readWhole({ query: { limit: 100 } })).toEqual(order);

  let gone = 0;
  const seen = await readWhole({
    query: { limit: 7 },
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

test('cases of several types stand in one order, by the dates they are due', async () => {
  await database().case.deleteMany();
  const hour = 3_600_000;
  // Travel is due after 7 days, storms after 10: what came later may be due earlier.
  const storm = await insertCase({ claimant, awaitingSince: new Date(Date.now() - 24 * hour) });
  const travel = await insertCase({ claimant, caseType: 'travel-expense-refund' });
  const housing = await insertCase({ claimant, caseType: 'housing-benefit' });
  expect(await readWhole({ query: { limit: 1 } })).toEqual([travel, storm, housing].map(({ reference }) => reference));
  const page = await officer.call.reviews.queue({ caseType: 'travel-expense-refund' });
  expect(page.items.map(({ reference }) => reference)).toEqual([travel.reference]);
  await database().case.deleteMany();
});

test('every view and filter is read by an index of its own, the first page and a deep one alike', async () => {
  const colleague = await makeOfficer();
  await database().$executeRaw`
    INSERT INTO "case" (id, reference, case_type, title, status, claimant_id, submitted_at, awaiting_since, due_at, answer_by, rules_blocking, rules_to_check, updated_at)
    SELECT gen_random_uuid(), 'CASE-2025-' || (100000 + n), (ARRAY['storm-damage-claim', 'housing-benefit'])[1 + n % 2],
      CASE WHEN n % 4000 = 0 THEN 'A rare lighthouse' ELSE 'One of many' END,
      (CASE WHEN n % 4 = 0 THEN 'approved' WHEN n % 5 = 1 THEN 'awaiting_claimant' ELSE 'awaiting_officer_review' END)::"CaseStatus", ${claimant.actor.userId}::uuid,
      now(), now() - n * interval '1 minute', now() - n * interval '1 minute', current_date + n % 30, n % 3, n % 5, now()
    FROM generate_series(1, 20000) n`;
  // One of many officers, as in a service of any size. For one who decides every fifth case Postgres rather goes through
  // everybody's decisions, which lie side by side, and is right to.
  await database().$executeRaw`
    WITH ended AS (
      INSERT INTO review (id, case_id, officer_id, lease_ends_at, ended_at, end_reason)
      SELECT gen_random_uuid(), c.id, CASE WHEN right(c.reference, 6)::int % 400 = 0 THEN ${officer.actor.userId} ELSE ${colleague.actor.userId} END::uuid,
        c.awaiting_since, c.awaiting_since, 'decided' FROM "case" c WHERE c.status = 'approved'
      RETURNING *
    )
    INSERT INTO decision (id, case_id, officer_id, review_id, outcome, decided_at)
    SELECT gen_random_uuid(), case_id, officer_id, id, 'approved', ended_at FROM ended`;
  // Papers, as a table of next to no rows is always read whole.
  await database().$executeRaw`
    INSERT INTO document (id, case_id, filename, content_type, bytes, storage, storage_key, updated_at)
    SELECT gen_random_uuid(), id, 'a.pdf', 'application/pdf', 1, 'local', reference, now() FROM "case" WHERE reference LIKE '%0'`;
  await database().$executeRaw`ANALYZE`;
  const deep = { at: new Date(Date.now() - 10_000 * 60_000), id: '00000000-0000-7000-8000-000000000000' };
  const queries: { query: Query; index: string }[] = [
    { query: {}, index: 'case_waiting' },
    { query: { due: 'overdue' }, index: 'case_waiting' },
    { query: { caseType: 'storm-damage-claim' }, index: 'case_waiting_type' },
    { query: { rules: 'clear' }, index: 'case_waiting_facets' },
    { query: { caseType: 'housing-benefit', rules: 'to-check', due: 'week' }, index: 'case_waiting_facets' },
    { query: { has: ['contradiction', 'answered'] }, index: 'case_waiting_facets' },
    { query: { sort: '-submitted' }, index: 'case_waiting_submitted' },
    { query: { sort: 'claimant' }, index: 'case_waiting_claimant' },
    { query: { sort: 'claimant', caseType: 'housing-benefit' }, index: 'case_waiting_type_claimant' },
    { query: { view: 'asked' }, index: 'case_with_claimant' },
    { query: { view: 'asked', caseType: 'housing-benefit' }, index: 'case_with_claimant_type' },
    { query: { search: 'one of many' }, index: 'case_waiting' },
    { query: { search: 'lighthouse' }, index: 'case_search_words' },
    { query: { search: 'case-2025-10012' }, index: 'case_reference_prefix' },
    { query: { search: '2025-10012' }, index: 'case_reference_prefix' },
    { query: { search: '10012' }, index: 'case_number_beginning' },
    { query: { search: '0012' }, index: 'case_number_end' },
    { query: { search: 'lighth' }, index: 'case_search_names' },
    { query: { search: 'rare lighth' }, index: 'case_search_names' },
    { query: { search: 'one of man' }, index: 'case_waiting' },
    { query: { view: 'mine' }, index: 'review_(officer_id_ended_at_idx|one_active)' },
    { query: { view: 'done', decidedBy: 'everyone' }, index: 'decision_decided_at_id_idx' },
    { query: { view: 'done' }, index: 'decision_officer_id_decided_at_id_idx' },
  ];
  for (const { query, index } of queries)
    for (const cursor of [null, query.sort === 'claimant' ? { ...deep, at: 'm' } : deep]) {
      const plans = await explainQueries(() => officer.call.reviews.queue({ ...query, cursor, limit: 25 }));
      const whole = plans.map(({ text }) => text).join('\n');
      expect(whole, JSON.stringify(query)).not.toMatch(/Seq Scan on ("?case"?|case_search|document|draft)\b/);
      expect(whole, JSON.stringify(query)).toMatch(new RegExp(`\\b${index}\\b|find_cases_by_words`));
      // The page, the row after it, and what the index itself is read through.
      if (!query.search) for (const { buffers } of plans) expect(buffers, whole).toBeLessThan(700);
    }
});
