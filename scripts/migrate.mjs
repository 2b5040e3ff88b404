// `npm run migrate`: brings the database in DATABASE_URL up to date, and makes the account of APP_DATABASE_URL, which web and workers
// connect as. Run it once a deployment, before them.
import { existsSync } from 'node:fs';
import { fromRoot } from './machine/paths.mjs';
import { grantAppAccount } from './postgres/app-account.mjs';
import { migrate } from './postgres/migrate.mjs';
import { usesRedis } from './redis/uses-redis.mjs';

const envFile = fromRoot('.env');
if (existsSync(envFile)) process.loadEnvFile(envFile);

const url = process.env.DATABASE_URL;
if (!url) {
  console.error(
    'DATABASE_URL is not set: say which database to migrate, e.g. postgresql://user:password@host/casedraft',
  );
  process.exit(1);
}
try {
  const withQueue = !usesRedis(process.env);
  const applied = await migrate({ url, withQueue });
  const appUrl = process.env.APP_DATABASE_URL;
  if (appUrl) await grantAppAccount({ url, appUrl, withQueue });
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
} catch (error) {
  console.error(error.message || error.code);
  process.exit(1);
}
