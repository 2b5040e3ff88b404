// `npm run migrate`: brings the database in DATABASE_URL up to date. Run it once a deployment, before web and workers.
import { existsSync } from 'node:fs';
import { fromRoot } from './machine/paths.mjs';
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
  const applied = await migrate({ url, withQueue: !usesRedis(process.env) });
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
} catch (error) {
  console.error(error.message || error.code);
  process.exit(1);
}
