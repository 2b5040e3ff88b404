import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DatabaseBefore, makeDatabaseBefore } from '@/tests/setup/database-before';

const MIGRATION = '20261129113000_rules_in_the_queue';

let before: DatabaseBefore;
let client: pg.Client;
beforeAll(async () => {
  before = await makeDatabaseBefore(MIGRATION);
  client = before.client;
});
afterAll(() => before.drop());

async function insertCase({ reference, status }: { reference: string; status: string }): Promise<string> {
  const [person, id] = [randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO "user" (id, name, email, "updatedAt") VALUES ($1::uuid, 'Ada', $1::uuid::text, now())`,
    [person],
  );
  await client.query(
    `INSERT INTO "case" (id, reference, case_type, title, status, claimant_id, updated_at, submitted_at, awaiting_since, due_at)
     VALUES ($1, $2, 'storm-damage-claim', 'A roof', $3::"CaseStatus", $4, now(), now(), now(), now())`,
    [id, reference, status, person],
  );
  return id;
}

type OldDraft = { caseId: string; view: string | null; parts?: string | null; status?: string };

const insertDraft = ({ caseId, view, parts = null, status = 'pending_review' }: OldDraft) =>
  client.query(
    `INSERT INTO draft (id, case_id, status, input_key, engine, model, prompt_version, recommendation, recommendation_reason,
       summary, evidence, notes, letter, letter_for, fields, confidence, confidence_reason, completeness, completeness_reason,
       legibility, legibility_reason, duration_ms, parts)
     VALUES ($1::uuid, $2, $3::"DraftStatus", $1::uuid::text, 'openai', 'm', '1', $4::"DecisionOutcome", '', 'S', '[]', '{}', '', 'approved', '{}',
       1, '', 1, '', 1, '', 1, $5::jsonb)`,
    [randomUUID(), caseId, status, view, parts],
  );

test('the queue shows of a draft from before facts were kept what it showed', async () => {
  const old = await insertCase({ reference: 'OLD', status: 'awaiting_officer_review' });
  await insertDraft({ caseId: old, view: 'approved', status: 'superseded' });
  await insertDraft({ caseId: old, view: 'rejected' });
  const blank = await insertCase({ reference: 'BLANK', status: 'awaiting_officer_review' });
  await insertDraft({ caseId: blank, view: null });
  const ruled = await insertCase({ reference: 'RULED', status: 'awaiting_officer_review' });
  await insertDraft({ caseId: ruled, view: 'approved', parts: '[]' });
  const decided = await insertCase({ reference: 'DECIDED', status: 'approved' });
  await insertDraft({ caseId: decided, view: 'approved' });
  const unsent = await insertCase({ reference: 'UNSENT', status: 'approved' });
  await insertDraft({ caseId: unsent, view: 'approved' });
  await client.query(`UPDATE "case" SET decision_unsent = true WHERE id = $1`, [unsent]);

  expect(await before.migrate()).toContain(MIGRATION);

  const { rows } = await client.query(
    `SELECT c.reference, c.recommendation, d.recommendation AS "ofDraft", d.opinion, c.rules_blocking
     FROM "case" c JOIN draft d ON d.case_id = c.id AND d.status <> 'superseded' ORDER BY c.reference`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['BLANK', null, null, null, null],
    ['DECIDED', null, null, 'approved', null],
    ['OLD', 'rejected', 'rejected', 'rejected', null],
    ['RULED', null, null, 'approved', null],
    ['UNSENT', 'approved', 'approved', 'approved', null],
  ]);
  // The trigger copies it from then on as well.
  await client.query(
    `UPDATE draft SET recommendation = 'approved_in_part' WHERE case_id = $1 AND status <> 'superseded'`,
    [old],
  );
  const again = await client.query('SELECT recommendation FROM "case" WHERE id = $1', [old]);
  expect(again.rows).toEqual([{ recommendation: 'approved_in_part' }]);
});
