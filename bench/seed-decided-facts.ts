import pg from 'pg';
import type { CaseToJudge, RuleFact } from '../server/rules/contract';
import { rentCase, stormCase, tripCase } from '../tests/support/made-cases';

/** Stands for the id of a case's document until it is known. */
const DOCUMENT = 'THE-DOCUMENT';
/** Of the cases one in so many is decided otherwise than the rules would. */
const CONTRARY = 50;

/** A draft with the facts of a made case for each decided one that `seedCases` made, and the officers' word on a fact of each tenth. */
export async function seedDecidedFacts({ url }: { url: string }): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const made = [stormCase(), rentCase(), tripCase()];
    await client.query('BEGIN');
    // Triggers that fill the queue a row at a time are of no use to decided cases.
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(
      `CREATE TEMP TABLE template AS SELECT * FROM jsonb_to_recordset($1::jsonb)
       AS t (case_type text, name text, submitted_on date, parts jsonb, facts jsonb)`,
      [JSON.stringify(made.map(toTemplate))],
    );
    await client.query(`
      CREATE TEMP TABLE decided AS
      SELECT d.id AS decision_id, d.case_id, d.officer_id, o.id AS document_id, uuidv7() AS draft_id, t.*, row_number() OVER (ORDER BY d.id) AS n
      FROM decision d JOIN "case" c ON c.id = d.case_id JOIN document o ON o.case_id = c.id JOIN template t ON t.case_type = c.case_type;
      -- Whoever sends cases of a type has the name that stands on their papers.
      CREATE TEMP TABLE sender AS SELECT name, uuidv7() AS id FROM template;
      INSERT INTO "user" (id, name, email, role, "updatedAt") SELECT id, name, id || '@bench.casedraft.test', 'claimant', now() FROM sender;
      UPDATE "case" c SET submitted_at = d.submitted_on, claimant_id = s.id FROM decided d JOIN sender s ON s.name = d.name WHERE c.id = d.case_id;
      INSERT INTO draft (id, case_id, status, input_key, engine, model, prompt_version, summary, evidence, notes, letter,
        letter_for, fields, confidence, confidence_reason, completeness, completeness_reason, legibility, legibility_reason, duration_ms, parts)
      SELECT draft_id, case_id, 'accepted', 'bench', 'local-extractive', 'rules', '1', '', '[]', '{}', '', 'approved', '{}', 1, '', 1, '', 1, '', 1,
        replace(parts::text, '${DOCUMENT}', document_id::text)::jsonb FROM decided;
      INSERT INTO fact (id, draft_id, position, field, value, display, document_id, kind, citations, probability, origin, entry)
      SELECT uuidv7(), d.draft_id, f.position, f.field, f.value, f.display, d.document_id, f.kind,
        replace(f.citations::text, '${DOCUMENT}', d.document_id::text)::jsonb, 1, 'extractor', f.entry
      FROM decided d CROSS JOIN LATERAL jsonb_to_recordset(d.facts)
        AS f (position int, field text, value jsonb, display text, kind text, citations jsonb, entry text);
      UPDATE decision d SET draft_id = x.draft_id, outcome = CASE WHEN n % ${CONTRARY} = 0 THEN 'rejected' ELSE 'approved' END::"DecisionOutcome"
      FROM decided x WHERE d.id = x.decision_id;
      INSERT INTO fact_judgement (fact_id, verdict, value, display, occurrence, reason, officer_id, revision)
      SELECT f.id, 'corrected', f.value, f.display, 0, 'Misread.', d.officer_id, 1 FROM decided d JOIN fact f ON f.draft_id = d.draft_id AND f.position = 3
      WHERE d.n % 10 = 0`);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

function toTemplate({ caseType, account, submittedOn, parts, facts }: CaseToJudge) {
  const pageOf = (kind: string | null) => parts.findIndex((part) => part.kind === kind) + 1;
  return {
    case_type: caseType.key,
    name: account.name,
    submitted_on: submittedOn,
    parts: parts.map(({ kind, refuses }) => ({
      documentId: DOCUMENT,
      pages: [pageOf(kind)],
      kind,
      probability: 1,
      because: [],
      refuses,
    })),
    facts: facts.map((fact, position) => toRow(fact, { position, page: pageOf(fact.source.kind) })),
  };
}

const toRow = (
  { field, value, display, source, entry }: RuleFact,
  { position, page }: { position: number; page: number },
) => ({
  position,
  field,
  value,
  display,
  kind: source.kind,
  entry,
  citations: [
    {
      documentId: DOCUMENT,
      page,
      quote: display.slice(0, 200),
      verified: true,
      match: 'exact',
      start: 0,
      end: Math.min(200, display.length),
      boxes: [{ x: 0.1, y: 0.1, w: 0.2, h: 0.02 }],
      ocrConfidence: 0.98,
      doubts: [],
    },
  ],
});
