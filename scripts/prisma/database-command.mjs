// The native engine's `cli` sub-commands (can-connect-to-database, create-database, drop-database) over plain pg.
import pg from 'pg';

/** Runs one and ends the process with the exit code and message the Prisma CLI expects. */
export async function runDatabaseCommand({ command, url }) {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  // A database can be neither made nor dropped from inside itself.
  if (command !== 'can-connect-to-database') target.pathname = '/postgres';
  const client = new pg.Client({ connectionString: target.href });
  try {
    await client.connect();
    if (command === 'create-database') await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    if (command === 'drop-database') {
      await client.query(`DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
    }
    await client.end();
    process.exit(0);
  } catch (error) {
    // 3D000: the server answers but has no such database (P1003); anything else counts as unreachable (P1001).
    const code = error.code === '3D000' ? 'P1003' : 'P1001';
    const message = String(error.message || error.code);
    process.stderr.write(`${JSON.stringify({ is_panic: false, message, error_code: code, meta: null })}\n`);
    process.exit(1);
  }
}
