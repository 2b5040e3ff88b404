// `npm run second-step:remove -- someone@example.org`: for somebody who has lost their app and all recovery codes, once it is certain who
// they are. They sign in with their password then, and staff set up a new second step at once. Needs DATABASE_URL.
import { existsSync } from 'node:fs';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

if (existsSync('.env')) process.loadEnvFile('.env');
const [email] = process.argv.slice(2);
if (!email) {
  console.error('Say whose second step: npm run second-step:remove -- someone@example.org');
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
    'UPDATE "user" SET two_factor_enabled = false, "updatedAt" = now() WHERE email = lower($1) AND two_factor_enabled RETURNING id',
    [email],
  );
  if (rows.length === 0) {
    console.error(`There is no account with a second step as ${email}.`);
    process.exitCode = 1;
  } else await removeFor(rows[0].id);
  await client.query('COMMIT');
} finally {
  await client.end();
}

async function removeFor(userId) {
  const eventId = uuidv7();
  await client.query('DELETE FROM two_factor WHERE user_id = $1', [userId]);
  // The phone may be in other hands.
  await client.query('DELETE FROM session WHERE "userId" = $1', [userId]);
  await client.query(
    `INSERT INTO account_event (id, user_id, action, data) VALUES ($1, $2, 'second_step_off', '{"by":"operator"}')`,
    [eventId, userId],
  );
  if (process.env.MAIL !== 'off')
    await client.query(
      `INSERT INTO mail (id, kind, recipient_id, cause, updated_at) VALUES ($1, 'second_step_off', $2, $3, now())`,
      [uuidv7(), userId, `second_step_off:${eventId}`],
    );
  console.log(`The second step of ${email} is off, and they are signed out everywhere.`);
}
