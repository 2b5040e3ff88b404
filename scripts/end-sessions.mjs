// `npm run sessions:end -- someone@example.org`: signs an account out everywhere, as when a device is stolen or somebody leaves; `--everybody`
// signs out all accounts. Open streams end within two seconds. Needs DATABASE_URL.
import { existsSync } from 'node:fs';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

if (existsSync('.env')) process.loadEnvFile('.env');
const [who] = process.argv.slice(2);
if (!who) {
  console.error('Say whose sessions: npm run sessions:end -- someone@example.org, or -- --everybody');
  process.exit(1);
}
if (!process.env.DATABASE_URL) {
  console.error('Set DATABASE_URL to the database of the installation.');
  process.exit(1);
}

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  await client.query('BEGIN');
  const { rows } = await client.query(
    'DELETE FROM session USING "user" AS u WHERE u.id = session."userId" AND ($1::text IS NULL OR u.email = lower($1)) RETURNING u.id',
    [who === '--everybody' ? null : who],
  );
  const accounts = new Map();
  for (const { id } of rows) accounts.set(id, (accounts.get(id) ?? 0) + 1);
  for (const [userId, count] of accounts) await note({ userId, count });
  await client.query('COMMIT');
  if (rows.length === 0) {
    console.error('Nobody was signed in there. Check the address.');
    process.exitCode = 1;
  } else console.log(`${rows.length} sessions of ${accounts.size} accounts are over.`);
} finally {
  await client.end();
}

async function note({ userId, count }) {
  await client.query(`INSERT INTO account_event (id, user_id, action, data) VALUES ($1, $2, 'sessions_ended', $3)`, [
    uuidv7(),
    userId,
    { by: 'operator', count },
  ]);
}
