/**
 * Fills a migrated database with made-up cases, for measuring what grows with them: 100,000 in seconds.
 * `DATABASE_URL=… npx tsx bench/seed-cases.ts 1000000`
 */
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const SEEDED_OFFICERS = 50;
const CLAIMANTS = 1_000;
/** Texts are two of these each, so that words are as unevenly common as in real papers and loading stays quick. */
const SNIPPETS = 20_000;

/** Half of the cases wait, four in ten are decided, the rest is the claimants' turn. Every text holds its own number as a word. */
export async function seedCases({ url, count }: { url: string; count: number }): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'`);
    // All or nothing: a run that is cut off must not leave a database without its indexes.
    await client.query('BEGIN');
    // The same cases each time, so that two runs differ by what is measured alone.
    await client.query('SELECT setseed(0.5)');
    await makePeople(client);
    await makeSnippets(client);
    // Triggers one row at a time, and indexes on a table that grows, would take most of the time.
    const restore = await takeIndexesOff(client);
    await client.query(`SET LOCAL session_replication_role = replica`);
    await makeCases({ client, count });
    await client.query(`SET LOCAL session_replication_role = DEFAULT`);
    await restore();
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

async function makePeople(client: pg.Client): Promise<void> {
  const make = (role: string, name: string, many: number) => `
    INSERT INTO "user" (id, name, email, role, "updatedAt")
    SELECT gen_random_uuid(), '${name} ' || n, '${role}-' || n || '@bench.casedraft.test', '${role}', now()
    FROM generate_series(1, ${many}) n ON CONFLICT (email) DO NOTHING`;
  await client.query(make('officer', 'Officer', SEEDED_OFFICERS));
  await client.query(make('claimant', 'Claimant Ashworth', CLAIMANTS));
}

/** Word number n is about n times rarer than the commonest: word1 stands in nearly every text, word4000 in few. */
async function makeSnippets(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE snippet AS
    SELECT s AS id, string_agg('word' || floor(exp(random() * ln(4000)))::int, ' ') AS text
    FROM generate_series(1, ${SNIPPETS}) s CROSS JOIN generate_series(1, 40) w GROUP BY s`);
  await client.query('CREATE UNIQUE INDEX ON snippet (id)');
}

async function takeIndexesOff(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
    WHERE i.indrelid IN ('"case"'::regclass, 'case_search'::regclass, 'search_part'::regclass) AND NOT i.indisunique`);
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}

async function makeCases({ client, count }: { client: pg.Client; count: number }): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE fresh AS
     SELECT uuidv7(n * interval '1 second' - interval '400 days') AS id, nextval('case_reference_seq') AS number, n,
            (ARRAY['storm-damage-claim', 'housing-benefit', 'travel-expense-refund'])[1 + floor(power(random(), 2) * 3)::int] AS case_type,
            CASE WHEN n % 10 < 5 THEN 'awaiting_officer_review' WHEN n % 10 < 8 THEN 'approved' WHEN n % 10 < 9 THEN 'rejected'
                 ELSE 'awaiting_claimant' END::"CaseStatus" AS status,
            now() - random() * interval '30 days' AS came, random() AS luck
     FROM generate_series(1, $1::int) n`,
    [count],
  );
  // Ten neighbours have one claimant: everybody has cases that wait and cases that are decided.
  await client.query(`
    INSERT INTO "case" (id, reference, case_type, title, status, claimant_id, submitted_at, awaiting_since, due_at, decided_at,
                        recommendation, rules_blocking, rules_to_check, missing_evidence, contradictions, claimant_sort, answer_by, asked_at, resubmitted_at, confidence, completeness, legibility, created_at, updated_at)
    SELECT f.id, 'CASE-2025-' || lpad(f.number::text, 7, '0'), f.case_type, 'Claim about word' || f.n % 4000, f.status, c.id, f.came, f.came,
           f.came + interval '10 days', CASE WHEN f.status IN ('approved', 'rejected') THEN f.came + interval '1 day' END,
           CASE WHEN f.luck > 0.1 THEN 'approved'::"Recommendation" END,
           CASE WHEN f.luck > 0.1 THEN floor(random() * 3)::int END, CASE WHEN f.luck > 0.1 THEN floor(random() * 4)::int END,
           CASE WHEN f.luck > 0.1 THEN (random() < 0.15)::int END, CASE WHEN f.luck > 0.1 THEN (random() < 0.002)::int END,
           CASE WHEN f.status = 'awaiting_officer_review' THEN c.sort END,
           CASE WHEN f.status = 'awaiting_claimant' THEN (f.came + interval '21 days')::date END,
           CASE WHEN f.status = 'awaiting_claimant' THEN f.came END, CASE WHEN random() < 0.1 THEN f.came + interval '1 day' END,
           CASE WHEN f.luck > 0.1 THEN random() END, CASE WHEN f.luck > 0.1 THEN random() END,
           CASE WHEN f.luck > 0.1 THEN random() END, f.came, f.came
    FROM fresh f
    JOIN (SELECT id, fold_letters(name) AS sort, split_part(name, ' ', 3)::int % ${CLAIMANTS} AS place FROM "user" WHERE email LIKE 'claimant-%@bench.casedraft.test') c
      ON c.place = f.n / 10 % ${CLAIMANTS}`);
  await client.query(`
    INSERT INTO document (id, case_id, filename, content_type, bytes, storage, storage_key, registered_at, run, done_run, ocr_status,
                          ocr_engine, ocr_text, page_count, legibility, percent, created_at, updated_at)
    SELECT uuidv7(), f.id, 'letter.pdf', 'application/pdf', 1000, 'local', 'bench/' || f.number, f.came, 1, 1, 'completed', 'local',
           a.text || ' ' || b.text || ' number' || f.n, 1, 0.9, 100, f.came, f.came
    FROM fresh f JOIN snippet a ON a.id = 1 + (f.n * 7919::bigint) % ${SNIPPETS} JOIN snippet b ON b.id = 1 + (f.n * 104729::bigint) % ${SNIPPETS}`);
  await client.query(`
    INSERT INTO search_part (case_id, words, size)
    SELECT f.id, words, pg_column_size(words) FROM fresh f, own_words_of_case(f.id) AS words`);
  await client.query(`
    INSERT INTO search_part (case_id, document_id, words, size)
    SELECT f.id, d.id, words, pg_column_size(words)
    FROM fresh f JOIN document d ON d.case_id = f.id, words_of_text(d.ocr_text) AS words`);
  await client.query(`
    INSERT INTO case_search (case_id, words, names)
    SELECT p.case_id, join_words(p.words ORDER BY p.document_id NULLS FIRST, p.id), names_of_case(p.case_id)
    FROM search_part p JOIN fresh f ON f.id = p.case_id GROUP BY p.case_id`);
  await client.query(`
    WITH officer AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM "user" WHERE email LIKE 'officer-%@bench.casedraft.test'),
    ended AS (
      INSERT INTO review (id, case_id, officer_id, claimed_at, lease_ends_at, ended_at, end_reason)
      SELECT uuidv7(), f.id, o.id, f.came, f.came, f.came + interval '1 day', 'decided'
      FROM fresh f JOIN officer o ON o.place = f.n / 10 % ${SEEDED_OFFICERS} WHERE f.status IN ('approved', 'rejected')
      RETURNING id, case_id, officer_id, ended_at
    )
    INSERT INTO decision (id, case_id, officer_id, review_id, outcome, reasons, requested_evidence, decided_at)
    SELECT uuidv7(), e.case_id, e.officer_id, e.id, f.status::text::"DecisionOutcome", '{}', '{}', e.ended_at
    FROM ended e JOIN fresh f ON f.id = e.case_id`);
  await client.query(
    'INSERT INTO case_counter (case_type, status, count) SELECT case_type, status, count(*) FROM fresh GROUP BY 1, 2',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('Set DATABASE_URL to the database to fill.');
  const count = Number(process.argv[2] ?? 100_000);
  const started = performance.now();
  await seedCases({ url, count });
  console.log(`${count.toLocaleString('en-GB')} cases in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
}
