// `npm run role -- someone@example.org officer`: gives an account that has signed up a role. Needs DATABASE_URL.
// Which cases may be their own the worker finds at its next sweep, or their own first look at the queue.
import { existsSync } from 'node:fs';
import pg from 'pg';

const ROLES = ['claimant', 'officer', 'supervisor', 'former'];

if (existsSync('.env')) process.loadEnvFile('.env');
const [email, role] = process.argv.slice(2);
if (!email || !ROLES.includes(role)) {
  console.error(`Say whose role and which: npm run role -- someone@example.org ${ROLES.join('|')}`);
  process.exit(1);
}
if (!process.env.DATABASE_URL) {
  console.error('Set DATABASE_URL to the database of the installation.');
  process.exit(1);
}

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  const { rowCount } = await client.query(
    'UPDATE "user" SET role = $2::"Role", "updatedAt" = now() WHERE email = lower($1)',
    [email, role],
  );
  if (rowCount === 0) {
    console.error(`Nobody has signed up as ${email}.`);
    process.exitCode = 1;
  } else
    console.log(
      `${email} is now ${role === 'former' ? 'without access' : `${role === 'officer' ? 'an' : 'a'} ${role}`}.`,
    );
} finally {
  await client.end();
}
