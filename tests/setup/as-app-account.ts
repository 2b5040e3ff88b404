import pg from 'pg';
import { grantAppAccount } from '@/scripts/postgres/app-account.mjs';
import { atEnd } from './at-end';

/**
 * From here on the test file's own code is connected as web and workers are: as the account of least privilege. Call it at the top of the
 * file, before anything reads the environment.
 */
export async function asAppAccount(): Promise<void> {
  const owner = process.env.DATABASE_URL;
  if (!owner) throw new Error('DATABASE_URL is not set');
  // Accounts are the whole cluster's, which test files share.
  const name = `app_${process.pid}_${Date.now()}`;
  const app = new URL(owner);
  app.username = name;
  app.password = 'a password of a test';
  await grantAppAccount({ url: owner, appUrl: app.href, withQueue: !process.env.REDIS_URL });
  process.env.DATABASE_URL = app.href;
  atEnd(async () => {
    const client = new pg.Client({ connectionString: owner });
    await client.connect();
    await client.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
    await client.end();
  });
}
