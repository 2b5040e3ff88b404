import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantAppAccount } from '@/scripts/postgres/app-account.mjs';
import { env } from '@/server/platform/env';
import { makeCase } from '@/tests/setup/cases';
import { makeClaimant } from '@/tests/setup/people';

// Accounts are the whole cluster's, which test files share.
const NAME = `app_${process.pid}_${Date.now()}`;
let caseId: string;
let app: pg.Client;

const addressOf = (password: string) => {
  const url = new URL(env().DATABASE_URL);
  url.username = NAME;
  url.password = password;
  return url.href;
};

beforeAll(async () => {
  ({ id: caseId } = await makeCase({ claimant: await makeClaimant() }));
  await grantAppAccount({ url: env().DATABASE_URL, appUrl: addressOf('first'), withQueue: false });
  app = new pg.Client({ connectionString: addressOf('first') });
  await app.connect();
});

afterAll(async () => {
  await app.end();
  const owner = new pg.Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  await owner.query(`DROP OWNED BY ${NAME}; DROP ROLE ${NAME}`);
  await owner.end();
});

const addEvent = () =>
  app.query(
    `INSERT INTO audit_event (id, case_id, action) VALUES (gen_random_uuid(), $1, 'document_read') RETURNING id`,
    [caseId],
  );

test('the account of web and workers adds audit events, which get their links', async () => {
  const { rows } = await addEvent();
  const links = await app.query('SELECT position FROM audit_link WHERE event_id = $1', [rows[0].id]);
  expect(links.rowCount).toBe(1);
});

test('a table of its own session takes no link from the chain', async () => {
  await app.query('CREATE TEMP TABLE audit_link (position bigint, event_id uuid, hash bytea)');
  const { rows } = await addEvent();
  const links = await app.query('SELECT position FROM public.audit_link WHERE event_id = $1', [rows[0].id]);
  await app.query('DROP TABLE pg_temp.audit_link');
  expect(links.rowCount).toBe(1);
});

test.each([
  [`UPDATE audit_event SET action = 'case_seen'`],
  ['DELETE FROM audit_event'],
  ['TRUNCATE audit_event'],
  [`UPDATE audit_link SET hash = ''`],
  ['DELETE FROM audit_link'],
  [`INSERT INTO audit_link (position, event_id, hash) VALUES (0, gen_random_uuid(), '')`],
  // Audit events go with their case.
  ['DELETE FROM "case"'],
  ['DELETE FROM "user"'],
  [`UPDATE account_event SET action = 'name_changed'`],
  ['DELETE FROM account_event'],
  ['DELETE FROM erasure'],
  ['DELETE FROM retention_hold'],
  ['DELETE FROM retention_night'],
  ['ALTER TABLE audit_event DISABLE TRIGGER ALL'],
  ['SET session_replication_role = replica'],
  ['SELECT * FROM _prisma_migrations'],
])('it may not: %s', async (statement) => {
  await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
});

test('a later migration gives it a new password, and refuses the owner as the account', async () => {
  await grantAppAccount({ url: env().DATABASE_URL, appUrl: addressOf('second'), withQueue: false });
  const again = new pg.Client({ connectionString: addressOf('second') });
  await again.connect();
  await again.end();
  await expect(grantAppAccount({ url: env().DATABASE_URL, appUrl: env().DATABASE_URL })).rejects.toThrow('of its own');
});
