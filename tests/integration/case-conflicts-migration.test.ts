import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DatabaseBefore, makeDatabaseBefore } from '@/tests/setup/database-before';
import { fromRoot } from '../../scripts/machine/paths.mjs';

const MIGRATION = '20261129142107_case_conflicts';
const BACKFILL = '20261129142108_case_conflicts_of_all';

let before: DatabaseBefore;
beforeAll(async () => {
  before = await makeDatabaseBefore(MIGRATION);
});
afterAll(() => before.drop());

async function insertCases({ name, count, isSubmitted }: { name: string; count: number; isSubmitted: boolean }) {
  const person = randomUUID();
  await before.client.query(
    `INSERT INTO "user" (id, name, email, "updatedAt") VALUES ($1::uuid, $2, $1::uuid::text, now())`,
    [person, name],
  );
  await before.client.query(
    `INSERT INTO "case" (id, reference, case_type, title, status, claimant_id, submitted_at, updated_at)
     SELECT id, id::text, 'travel-expense-refund', 'A trip', 'open', $1, CASE WHEN $2 THEN now() END, now()
     FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, $3::int)) AS made`,
    [person, isSubmitted, count],
  );
}

test('each submitted case gets the name of its account, in batches that commit as they go, and may get it twice', async () => {
  // More than a batch holds.
  await insertCases({ name: 'Ada Whitcombe', count: 501, isSubmitted: true });
  await insertCases({ name: 'Nobody Yet', count: 1, isSubmitted: false });
  expect(await before.migrate()).toEqual(expect.arrayContaining([MIGRATION, BACKFILL]));
  const read = async () => {
    const { rows } = await before.client.query(
      'SELECT kind::text, value, count(*)::int AS cases FROM case_particular GROUP BY 1, 2',
    );
    return rows;
  };
  const all = [{ kind: 'name', value: 'Ada Whitcombe', cases: 501 }];
  expect(await read()).toEqual(all);
  const sql = await readFile(fromRoot('prisma', 'migrations', BACKFILL, 'migration.sql'), 'utf8');
  // It commits by itself, which no transaction around it allows.
  await before.client.query('BEGIN');
  await expect(before.client.query(sql)).rejects.toThrow('invalid transaction termination');
  await before.client.query('ROLLBACK');
  await before.client.query(sql);
  expect(await read()).toEqual(all);
});
