import { Pool } from 'pg';
import type { QueueInput } from '../../server/queue/schema';
import { measureOnSeeded } from '../measure-on-seeded';
import { seedCases } from '../seed-cases';
import { interleave, repeatOurs } from '../suite/interleave';
import type { Measure, Row } from '../suite/measure';

const PAGE = 50;
/** As deep as that, or to the last page where there are fewer cases. */
const DEEPEST = 1_000;
const RUNS = 25;

export const measure: Measure = {
  async run({ isQuick }) {
    const rows: Row[] = [];
    await measureOnSeeded({
      name: 'list',
      seededUrl: process.env.SEEDED_DATABASE_URL,
      seed: ({ url }) => seedCases({ url, count: isQuick ? 2_000 : 100_000 }),
      measure: async () => {
        rows.push(...(await measureList()));
        return true;
      },
    });
    return rows;
  },
};

async function measureList(): Promise<Row[]> {
  const { closeDatabase, database } = await import('../../server/platform/database');
  const { closeLiveEvents } = await import('../../server/platform/live-events');
  const { createCaller } = await import('../../server/router');
  const person = { email: 'officer-1@bench.casedraft.test' };
  const { id, name, email } = await database().user.findFirstOrThrow({ where: person });
  const call = createCaller({
    actor: { userId: id, role: 'officer', name, email, language: 'en' },
    pageOwnerId: null,
    origin: 'http://127.0.0.1:3000',
    isStillSignedIn: async () => true,
  });
  const read = (query: Partial<QueueInput>) => call.reviews.queue({ limit: PAGE, ...query });
  const deep = await findDeepCursor(read);
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  const bare = () => pool.query(BARE_PAGE, [PAGE + 1]);
  const first = () => read({});
  const rows: Row[] = [
    {
      key: 'first-page',
      what: `a page of ${PAGE}, through the procedure`,
      against: 'the bare statement',
      unit: 'ms',
      ...(await interleave({ ours: first, floor: bare, runs: RUNS, batch: 4 })),
      target: { of: 'ratio', most: 3 },
    },
    {
      key: 'deep-page',
      what: `page ${deep.page.toLocaleString('en-GB')}`,
      against: 'page 1',
      unit: 'ms',
      ...(await interleave({ ours: () => read({ cursor: deep.cursor }), floor: first, runs: RUNS, batch: 4 })),
      target: { of: 'ratio', most: 1.1 },
    },
    {
      key: 'counts',
      what: 'the counts beside the lists',
      against: null,
      unit: 'ms',
      ours: await repeatOurs({ ours: () => call.reviews.counts(), runs: RUNS }),
      floor: null,
      target: { of: 'ours', most: 1 },
    },
    ...(await measureSearches({ read, first })),
  ];
  await pool.end();
  await closeLiveEvents();
  await closeDatabase();
  return rows;
}

type Read = (query: Partial<QueueInput>) => Promise<{ nextCursor: QueueInput['cursor'] }>;

const SEARCHES = [
  ['search-name', 'a search by a claimant’s name', 'claimant ashworth 77'],
  ['search-rare', 'a search for a rare word', 'word3900'],
  ['search-common', 'a search for a word of every case', 'ashworth'],
] as const;

async function measureSearches({ read, first }: { read: Read; first: () => Promise<unknown> }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [key, what, search] of SEARCHES)
    rows.push({
      key,
      what,
      against: 'page 1',
      unit: 'ms',
      ...(await interleave({ ours: () => read({ search }), floor: first, runs: RUNS })),
      target: { of: 'ours', most: 50 },
    });
  return rows;
}

async function findDeepCursor(read: Read) {
  let cursor: QueueInput['cursor'] = null;
  let page = 1;
  while (page < DEEPEST) {
    const { nextCursor } = await read({ cursor });
    if (!nextCursor) break;
    cursor = nextCursor;
    page += 1;
  }
  return { cursor, page };
}

/** All that a row of the list shows, found and read in one go, without a question of who asks. */
const BARE_PAGE = `
  SELECT c.id, c.reference, c.case_type, c.title, c.status, claimant.name, c.awaiting_since, c.due_at, c.submitted_at, c.draft_problem,
         c.recommendation, c.rules_blocking, c.rules_to_check, c.confidence, c.completeness, c.legibility, r.officer_id, holder.name AS holder,
         r.lease_ends_at
  FROM "case" c JOIN "user" claimant ON claimant.id = c.claimant_id
  LEFT JOIN review r ON r.case_id = c.id AND r.ended_at IS NULL AND r.lease_ends_at > now()
  LEFT JOIN "user" holder ON holder.id = r.officer_id
  WHERE c.status = 'awaiting_officer_review' ORDER BY c.due_at, c.id LIMIT $1`;
