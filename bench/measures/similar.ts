import pg from 'pg';
import { measureOnSeeded } from '../measure-on-seeded';
import { timeOf } from '../suite/interleave';
import type { Measure, Row } from '../suite/measure';

const WHOLE = 200_000;
const QUICK = 3_000;
const WANTED = 10;
/** As `findSimilarCases` has it. */
const CANDIDATES = 200;
const LOOKS = 25;
/** Cases are about so many things; two about the same thing are alike. */
const TOPICS = 400;
const TYPE = 'storm-damage-claim';

export const measure: Measure = {
  async run({ isQuick }) {
    const rows: Row[] = [];
    await measureOnSeeded({
      name: 'similar',
      seed: ({ url }) => withClient(url, (client) => seedVectors({ client, count: isQuick ? QUICK : WHOLE })),
      measure: async () => {
        rows.push(...(await withClient(process.env.DATABASE_URL ?? '', measureLooks)));
        return true;
      },
    });
    return rows;
  },
};

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Decided cases of three types, each with a vector near that of its topic. */
async function seedVectors({ client, count }: { client: pg.Client; count: number }): Promise<void> {
  await client.query(`SET session_replication_role = replica`);
  await client.query('SELECT setseed(0.5)');
  await client.query(`
    INSERT INTO "user" (id, name, email, role, "updatedAt")
    VALUES ('00000000-0000-7000-8000-000000000001', 'Bench Claimant', 'claimant@bench.casedraft.test', 'claimant', now())`);
  await client.query(
    `INSERT INTO "case" (id, reference, case_type, title, status, claimant_id, updated_at)
     SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'CASE-2026-' || lpad(n::text, 7, '0'),
       (ARRAY['storm-damage-claim', 'housing-benefit', 'travel-expense-refund'])[1 + n % 3], 'A case', 'approved',
       '00000000-0000-7000-8000-000000000001', now()
     FROM generate_series(1, $1::int) AS n`,
    [count],
  );
  await client.query(
    `WITH topic AS MATERIALIZED (
       SELECT t, array_agg(random() - 0.5 ORDER BY i) AS centre FROM generate_series(0, $1::int - 1) AS t, generate_series(1, 512) AS i GROUP BY t
     ), drawn AS (
       SELECT c.id, ARRAY(SELECT x + (random() - 0.5) * 0.9 FROM unnest(topic.centre) WITH ORDINALITY AS part (x, i) ORDER BY i) AS raw
       FROM "case" c JOIN topic ON topic.t = hashtext(c.reference) & ($1::int - 1)
     )
     INSERT INTO case_embedding (case_id, model, vector, bits)
     SELECT id, 'bench', ARRAY(SELECT (x / length.of)::real FROM unnest(raw) WITH ORDINALITY AS part (x, i) ORDER BY i),
       (SELECT string_agg((x > 0)::int::text, '' ORDER BY i) FROM unnest(raw) WITH ORDINALITY AS part (x, i))::bit(512)
     FROM drawn CROSS JOIN LATERAL (SELECT sqrt(sum(x * x)) AS of FROM unnest(raw) AS x) AS length`,
    [2 ** Math.floor(Math.log2(TOPICS))],
  );
  await client.query('SET session_replication_role = DEFAULT');
  await client.query('VACUUM ANALYZE');
}

async function measureLooks(client: pg.Client): Promise<Row[]> {
  const { rows: wanted } = await client.query(
    `SELECT e.case_id AS id, e.vector, e.bits::text AS bits FROM case_embedding e JOIN "case" c ON c.id = e.case_id
     WHERE c.case_type = $1 ORDER BY md5(e.case_id::text) LIMIT $2`,
    [TYPE, LOOKS],
  );
  const find = async ({ id, vector, bits }: (typeof wanted)[number], candidates: number) => {
    const { rows } = await client.query(
      'SELECT case_id FROM find_similar_cases($1::real[], $2::bit(512), $3, $4, $5::uuid, $6, $7)',
      [vector, bits, 'bench', TYPE, id, candidates, WANTED],
    );
    return rows.map((row) => row.case_id as string);
  };
  const times: number[] = [];
  const recalled: number[] = [];
  for (const one of wanted) {
    let found: string[] = [];
    times.push(
      await timeOf(async () => {
        found = await find(one, CANDIDATES);
      }),
    );
    // Every case is a candidate: each is compared in full.
    const exact = await find(one, 2_000_000);
    recalled.push(exact.filter((id) => found.includes(id)).length / exact.length);
  }
  const { rows: counted } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM case_embedding');
  const among = `among ${counted[0]?.count.toLocaleString('en-GB')} decided cases`;
  return [
    {
      key: 'recall',
      what: `of the ${WANTED} most alike, found, ${among}`,
      against: null,
      unit: '',
      ours: recalled,
      floor: null,
      isMoreBetter: true,
      target: { of: 'ours', least: 0.95 },
    },
    {
      key: 'look',
      what: `a look, ${among}`,
      against: null,
      unit: 'ms',
      ours: times,
      floor: null,
      target: { of: 'ours', most: 50 },
    },
  ];
}
