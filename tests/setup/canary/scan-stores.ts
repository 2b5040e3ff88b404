import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { env } from '@/server/platform/env';
import { hasMarker, MARKER } from './markers';

type Column = { schema: string; table: string; name: string; type: string };

/** Connected to the database past the product, as its owner. */
async function onDatabase<T>(run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

const listColumns = async (client: pg.Client, schemas: string[]): Promise<Column[]> =>
  (
    await client.query(
      `SELECT c.table_schema AS schema, c.table_name AS "table", c.column_name AS name, c.udt_name AS type
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE t.table_type = 'BASE TABLE' AND c.table_schema = ANY($1) ORDER BY 1, 2, 3`,
      [schemas],
    )
  ).rows;

/** Each column, of whatever type, of each table that has the marker in a row: new tables are in it by themselves. */
export const scanDatabase = (schemas = ['public', 'bullmq']): Promise<string[]> =>
  onDatabase(async (client) => {
    const found: string[] = [];
    for (const { schema, table, name, type } of await listColumns(client, schemas)) {
      const column = client.escapeIdentifier(name);
      const text = type === 'bytea' ? `encode(${column}, 'escape')` : `${column}::text`;
      const from = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;
      const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${from} WHERE ${text} ILIKE $1`, [
        `%${MARKER}%`,
      ]);
      if (rows[0].count > 0) found.push(`${schema === 'public' ? '' : `${schema}.`}${table}.${name}`);
    }
    return found;
  });

/** Files of the data folder, whatever is in them, and those that have the marker in their name or bytes. */
export async function scanFolder(): Promise<{ files: string[]; marked: string[] }> {
  const files: string[] = [];
  const marked: string[] = [];
  for (const entry of await readdir(env().DATA_DIR, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(env().DATA_DIR, file);
    files.push(name);
    if (hasMarker(name) || hasMarker(await readFile(file, 'latin1'))) marked.push(name);
  }
  return { files, marked };
}
