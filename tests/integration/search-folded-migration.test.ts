import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DatabaseBefore, makeDatabaseBefore } from '@/tests/setup/database-before';
import { fromRoot } from '../../scripts/house/paths.mjs';

const MIGRATION = '20261129141500_search_folded';
const BACKFILL = '20261129141600_search_folded_of_all';

let before: DatabaseBefore;
beforeAll(async () => {
  before = await makeDatabaseBefore(MIGRATION);
});
afterAll(() => before.drop());

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
  for (const text of texts)
    await client.query(
      `INSERT INTO document (id, case_id, filename, content_type, bytes, storage, storage_key, ocr_text, updated_at)
       VALUES ($1::uuid, $2, 'a.pdf', 'application/pdf', 1, 'local', $1::uuid::text, $3, now())`,
      [randomUUID(), id, text],
    );
  return id;
}

test('the cases there are get folded words, all of them, and a second run changes nothing', async () => {
  const marta = await insertCase({ name: 'Märta Núñez', texts: ['IBAN DE89 3704 0044 0532 0130 00', 'A giraffe.'] });
  const long = await insertCase({
    name: 'Ada Whitcombe',
    texts: [`${Array.from({ length: 60_000 }, (_, index) => `entry${index}`).join(' ')} okapi`],
  });
  await insertCase({ name: 'Nobody', texts: [] });

  expect(await before.migrate()).toEqual(expect.arrayContaining([MIGRATION, BACKFILL]));
  const find = async (typed: string) => {
    const { rows } = await before.client.query(
      `SELECT id FROM find_cases_by_words(read_term('english', $1), 10) AS id
       UNION SELECT id FROM find_long_cases(ARRAY[read_term('english', $1)], 10) AS id`,
      [typed],
    );
    return rows.map(({ id }) => id);
  };
  for (const typed of ['nunez', 'DE89370400440532013000', 'giraffe']) expect(await find(typed), typed).toEqual([marta]);
  for (const typed of ['okapi', 'whitcombe']) expect(await find(typed), typed).toEqual([long]);

  const ids = async () => (await before.client.query('SELECT id FROM search_part ORDER BY id')).rows;
  const written = await ids();
  await before.client.query(await readFile(fromRoot('prisma', 'migrations', BACKFILL, 'migration.sql'), 'utf8'));
  expect(await ids()).toEqual(written);
});
