import { database } from '@/server/platform/database';

/** The tables, of the product's and of its queue's, in which a row holds these words in any of its columns. */
export async function findInDatabase(words: string): Promise<string[]> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database().$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM ${name} AS each WHERE position(lower($1) IN lower(each::text)) > 0 LIMIT 1`,
      words,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
