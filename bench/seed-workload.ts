import pg from 'pg';

export const WORKLOAD_OFFICERS = 200;
const DAYS = 540;

/** Cases of a year and a half, nine in ten decided, without papers and texts: no figure of the overview rests on those. */
export async function seedWorkload({ url, count }: { url: string; count: number }): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT setseed(0.5)');
    await client.query(
      `INSERT INTO "user" (id, name, email, role, "updatedAt")
       SELECT gen_random_uuid(), role || ' ' || n, role || '-' || n || '@bench.casedraft.test', role::"Role", now()
       FROM (VALUES ('officer', $1::int), ('supervisor', 1), ('claimant', 100)) AS r(role, many), generate_series(1, r.many) n`,
      [WORKLOAD_OFFICERS],
    );
    // Triggers one row at a time would take most of the time, and keep nothing that is read here.
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(
      `CREATE TEMP TABLE fresh AS
       SELECT uuidv7() AS id, gen_random_uuid() AS review_id, n,
              (ARRAY['storm-damage-claim', 'housing-benefit', 'travel-expense-refund'])[1 + n % 3] AS case_type,
              CASE WHEN n % 20 = 0 THEN 'awaiting_officer_review' WHEN n % 20 = 1 THEN 'awaiting_claimant'
                   WHEN n % 20 < 14 THEN 'approved' ELSE 'rejected' END::"CaseStatus" AS status,
              now() - (CASE WHEN n % 20 = 0 THEN 30 ELSE ${DAYS} END) * random() * interval '1 day' AS came,
              power(random(), 2) * interval '30 days' AS waited, exp(random() * 5) * interval '1 minute' AS took
       FROM generate_series(1, $1::int) n`,
      [count],
    );
    await client.query(`
      INSERT INTO "case" (id, reference, case_type, title, status, claimant_id, submitted_at, awaiting_since, due_at, decided_at, asked_at,
                          answer_by, created_at, updated_at)
      SELECT f.id, 'CASE-2026-' || lpad(n::text, 9, '0'), case_type, 'Claim ' || n, status, c.id, came, came, came + interval '14 days',
             CASE WHEN status IN ('approved', 'rejected') THEN least(now(), came + waited) END,
             CASE WHEN status = 'awaiting_claimant' THEN came END, CASE WHEN status = 'awaiting_claimant' THEN came::date + 14 END, came, came
      FROM fresh f CROSS JOIN (SELECT id FROM "user" WHERE role = 'claimant' LIMIT 1) c`);
    await client.query(`
      WITH officer AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM "user" WHERE role = 'officer')
      INSERT INTO review (id, case_id, officer_id, claimed_at, lease_ends_at, ended_at, end_reason)
      SELECT review_id, f.id, o.id, least(now(), came + waited) - took, came, least(now(), came + waited), 'decided'
      FROM fresh f JOIN officer o ON o.place = f.n / 7 % ${WORKLOAD_OFFICERS} WHERE status <> 'awaiting_officer_review'`);
    await client.query(`
      INSERT INTO decision (id, case_id, officer_id, review_id, outcome, reasons, requested_evidence, decided_at)
      SELECT uuidv7(), f.id, r.officer_id, r.id,
             CASE status WHEN 'awaiting_claimant' THEN 'more_information' ELSE status::text END::"DecisionOutcome", '{}', '{}', r.ended_at
      FROM fresh f JOIN review r ON r.id = f.review_id`);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
