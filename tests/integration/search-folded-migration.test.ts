import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type DatabaseBefore, makeDatabaseBefore } from '@/tests/setup/database-before';
import { fromRoot } from '../../scripts/machine/paths.mjs';

const MIGRATION = '20261129141500_search_folded';
const BACKFILL = '20261129141600_search_folded_of_all';

const readSql = (migration: string) => readFile(fromRoot('prisma', 'migrations', migration, 'migration.sql'), 'utf8');

let before: DatabaseBefore;
beforeEach(async () => {
  before = await makeDatabaseBefore(MIGRATION);
});
afterEach(() => before.drop());

async function insertCase({ name, texts }: { name: string; texts: string[] }): Promise<string> {
  const [person, id] = [randomUUID(), randomUUID()];
  const { client } = before;
  await client.query(`INSERT INTO "user" (id, name, email, "updatedAt") VALUES ($1::uuid, $2, $1::uuid::text, now())`, [
    person,
    name,
  ]);
  await client.query(
    `INSERT INTO "case" (id, reference, case_type, title, status, claimant_id, updated_at)
     VALUES ($1::uuid, $1::uuid::text, 'storm-damage-claim', 'A roof', 'open', $2, now())`,
    [id, person],
  );
  for (const text of texts) await insertDocument({ caseId: id, text });
  return id;
}

const insertDocument = ({ caseId, text }: { caseId: string; text: string }) =>
  before.client.query(
    `INSERT INTO document (id, case_id, filename, content_type, bytes, storage, storage_key, ocr_text, updated_at)
     VALUES ($1::uuid, $2, 'a.pdf', 'application/pdf', 1, 'local', $1::uuid::text, $3, now())`,
    [randomUUID(), caseId, text],
  );

/** By words of the whole case, in any order. */
async function find(typed: string): Promise<string[]> {
  const { rows } = await before.client.query<{ id: string }>(
    `SELECT id FROM find_cases_by_words(read_term('english', $1), 10) AS id
     UNION SELECT id FROM find_long_cases(ARRAY[read_term('english', $1)], 10) AS id`,
    [typed],
  );
  return rows.map(({ id }) => id);
}

test('the cases there are get folded words, all of them, and a second run changes nothing', async () => {
  const marta = await insertCase({ name: 'Märta Núñez', texts: ['IBAN DE89 3704 0044 0532 0130 00', 'A giraffe.'] });
  const long = await insertCase({
    name: 'Ada Whitcombe',
    texts: [`${Array.from({ length: 60_000 }, (_, index) => `entry${index}`).join(' ')} okapi`],
  });
  await insertCase({ name: 'Nobody', texts: [] });

  expect(await before.migrate()).toEqual(expect.arrayContaining([MIGRATION, BACKFILL]));
  for (const typed of ['nunez', 'DE89370400440532013000', 'giraffe']) expect(await find(typed), typed).toEqual([marta]);
  for (const typed of ['okapi', 'whitcombe']) expect(await find(typed), typed).toEqual([long]);

  const ids = async () => (await before.client.query('SELECT id FROM search_part ORDER BY id')).rows;
  const written = await ids();
  await before.client.query(await readSql(BACKFILL));
  expect(await ids()).toEqual(written);
});

test('a case that is renamed, or has another document read, before its turn still gets all of its words', async () => {
  const renamed = await insertCase({ name: 'Märta Núñez', texts: ['A giraffe.', 'A quagga.'] });
  const read = await insertCase({ name: 'Ada Whitcombe', texts: ['An okapi.'] });
  const { client } = before;
  await client.query(await readSql(MIGRATION));
  await client.query(
    `UPDATE "user" SET name = 'Märta Ibáñez' WHERE id = (SELECT claimant_id FROM "case" WHERE id = $1)`,
    [renamed],
  );
  await insertDocument({ caseId: read, text: 'A zebra.' });

  await client.query(await readSql(BACKFILL));
  for (const typed of ['ibanez', 'giraffe', 'quagga']) expect(await find(typed), typed).toEqual([renamed]);
  for (const typed of ['whitcombe', 'okapi', 'zebra']) expect(await find(typed), typed).toEqual([read]);
});

test('the web of before goes on finding cases while it runs', async () => {
  const id = await insertCase({ name: 'Ada Whitcombe', texts: ['An okapi.'] });
  const findAsBefore = async () =>
    (await before.client.query(`SELECT id FROM find_cases_by_words(read_search('okapi'), 10) AS id`)).rows;
  for (const migration of [MIGRATION, BACKFILL]) {
    await before.client.query(await readSql(migration));
    expect(await findAsBefore(), migration).toEqual([{ id }]);
  }
});

test('a claimant who removes a document meanwhile waits, and is not refused', async () => {
  const id = await insertCase({ name: 'Ada Whitcombe', texts: ['An okapi.'] });
  const { client } = before;
  await client.query(await readSql(MIGRATION));
  const [migrator, claimant] = await Promise.all([connect(), connect()]);
  try {
    // Holds the backfill up where it has some of its locks.
    await client.query('BEGIN');
    await client.query('SELECT FROM case_search WHERE case_id = $1 FOR UPDATE', [id]);
    const filled = migrator.query(await readSql(BACKFILL));
    await waitUntilBlocked(1);
    const removed = claimant.query('DELETE FROM document WHERE case_id = $1', [id]);
    await waitUntilBlocked(2);
    await client.query('COMMIT');
    await Promise.all([filled, removed]);
  } finally {
    await Promise.all([migrator.end(), claimant.end()]);
  }
  expect(await find('whitcombe')).toEqual([id]);
  expect(await find('okapi')).toEqual([]);
});

async function connect(): Promise<pg.Client> {
  const { rows } = await before.client.query<{ name: string }>('SELECT current_database() AS name');
  const url = new URL(inject('templateUrl'));
  url.pathname = `/${rows[0]?.name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

/** Until so many connections to this database wait for a lock; the database is asked again and again, which takes a moment each time. */
async function waitUntilBlocked(many: number): Promise<void> {
  const count = async () => {
    const { rows } = await before.client.query<{ blocked: number }>(
      `SELECT count(*)::int AS blocked FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows[0]?.blocked ?? 0;
  };
  while ((await count()) < many);
}
