// The account that web and workers connect as. It owns nothing, and what it may not do is what nothing in the product does.
import path from 'node:path';
import { keepSecret } from '../machine/secret-file.mjs';

const NAME = 'casedraft_app';

/** What the account keeps from the grants below: events are only ever added, links are the trigger's, and cases and accounts stay. */
const KEPT_BACK = [
  'REVOKE UPDATE, DELETE ON audit_event',
  'REVOKE INSERT, UPDATE, DELETE ON audit_link',
  'REVOKE UPDATE, DELETE ON account_event',
  // What refers to a case goes with it, audit events included.
  'REVOKE DELETE ON "case"',
  // So do the events of an account with it. One that is closed keeps its row.
  'REVOKE DELETE ON "user"',
  // What was held, and what was erased when, stays on record.
  'REVOKE DELETE ON erasure, retention_hold, retention_night',
  'REVOKE ALL ON _prisma_migrations',
];

/**
 * Makes the account of `appUrl` where it is missing, gives it the password of `appUrl`, and grants what web and workers need on all that
 * the migrations have made. To be called after each migration.
 * @param {{ url: string, appUrl: string, withQueue?: boolean }} options `url`: of the owner, who may make accounts
 */
export async function grantAppAccount({ url, appUrl, withQueue = true }) {
  const { default: pg } = await import('pg');
  const { username, password, pathname } = new URL(appUrl);
  const name = pg.escapeIdentifier(decodeURIComponent(username));
  if (decodeURIComponent(username) === decodeURIComponent(new URL(url).username))
    throw new Error(
      'APP_DATABASE_URL names the account that owns the tables. Give it a name of its own, such as casedraft_app.',
    );
  const secret = pg.escapeLiteral(decodeURIComponent(password));
  const database = pg.escapeIdentifier(decodeURIComponent(pathname.slice(1)));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [decodeURIComponent(username)]);
    await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN PASSWORD ${secret}`);
    const grants = [
      `GRANT CONNECT ON DATABASE ${database} TO ${name}`,
      `GRANT USAGE ON SCHEMA public TO ${name}`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`,
      `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name}`,
      ...KEPT_BACK.map((revoke) => `${revoke} FROM ${name}`),
      // BullMQ's own tables hold ids alone.
      ...(withQueue
        ? [
            `GRANT USAGE ON SCHEMA bullmq TO ${name}`,
            `GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA bullmq TO ${name}`,
            `GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO ${name}`,
          ]
        : []),
    ];
    await client.query(grants.join('; '));
  } finally {
    await client.end();
  }
}

/**
 * The account in a database that a script has started: its password is made once and kept beside the data.
 * @param {{ url: string, dataDir: string, withQueue: boolean }} options
 * @returns {Promise<string>} the address for web and workers
 */
export async function prepareAppAccount({ url, dataDir, withQueue }) {
  const appUrl = new URL(url);
  appUrl.username = NAME;
  appUrl.password = keepSecret({ file: path.join(dataDir, 'database-app-secret') });
  await grantAppAccount({ url, appUrl: appUrl.href, withQueue });
  return appUrl.href;
}
