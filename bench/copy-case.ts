import pg from 'pg';

/** What belongs to a case, parents first, with the columns that hold ids to be made anew. */
const TABLES = [
  { table: 'case', ids: ['id'] },
  { table: 'document', ids: ['id', 'case_id'] },
  { table: 'document_page', ids: ['id', 'document_id'] },
  { table: 'draft', ids: ['id', 'case_id'] },
  { table: 'finding', ids: ['id', 'draft_id'] },
  { table: 'citation', ids: ['id', 'finding_id', 'document_id'] },
];

/** The same text gives the same id, in the form of a version 4 one. */
const makeId = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/**
 * Copies the one case of a database, with its pages, draft and citations, so many times. The copies share its page images, and all
 * of them are overdue: they stand in front of whatever else waits.
 */
export async function copyCase({ url, copies }: { url: string; copies: number }): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    // The statements after the first would otherwise copy the copies.
    await client.query(`CREATE TEMP TABLE copied ON COMMIT DROP AS SELECT n FROM generate_series(1, ${copies}) n`);
    for (const { table } of TABLES)
      await client.query(`CREATE TEMP TABLE original_${table} ON COMMIT DROP AS TABLE "${table}"`);
    for (const { table, ids } of TABLES) {
      const changed = ids.map((column) => `'${column}', ${makeId(`original.${column}::text || copied.n`)}`);
      if (table === 'case') changed.push(`'reference', 'CASE-2024-' || lpad(copied.n::text, 6, '0')`);
      if (table === 'document') changed.push(`'storage_key', original.storage_key || '/' || copied.n`);
      await client.query(`
        INSERT INTO "${table}"
        SELECT (jsonb_populate_record(original, jsonb_build_object(${changed.join(', ')}))).*
        FROM original_${table} AS original CROSS JOIN copied`);
    }
    await client.query(`UPDATE "case" SET due_at = now() - interval '60 days'`);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
