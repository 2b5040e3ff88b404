import { isImpartial } from '@/server/conflicts/access';
import { database, Prisma } from '@/server/platform/database';
import { findCaseTypeScope } from '../access';
import type { QueueCursor, QueueFilter, QueuePosition } from '../schema';
import type { Search, Stage } from '../search/prepare';
import { BAND, findBand, findDueLimit, WAITING, walkWaiting } from './walk-waiting';

/** A place in a view: `id` is the case's, in `done` the decision's. */
export type QueueEntry = QueuePosition & { caseId: string };
type Slice = { entries: QueueEntry[]; next: QueuePosition | null };
export type Page = { entries: QueueEntry[]; next: QueueCursor | null };

type PageRequest = {
  officerId: string;
  filter: QueueFilter;
  search: Search | null;
  after: QueueCursor | null | undefined;
  limit: number;
};

/**
 * How many entries one page looks at where no index serves the filter. A page may then come out short, or even empty, and
 * still lead on: what it costs is bounded, and nothing is left out.
 */
export const LOOK_AT_MOST = 2_000;

/** Before the first row of a stage, in the order of the view. */
const BEGINNING = { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' };
const BEGINNING_OF_DONE = { at: new Date('9999-12-31'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** One page of a view, in its order: of a search first what matches by name, then what does by other words. */
export async function readEntries({ search, after, limit, ...request }: PageRequest): Promise<Page> {
  const stages: (Stage | null)[] = search?.stages ?? [null];
  const beginning = request.filter.view === 'done' ? BEGINNING_OF_DONE : BEGINNING;
  const entries: QueueEntry[] = [];
  for (let stage = after?.stage ?? 0; stage < stages.length; stage += 1) {
    const isFull = entries.length === limit;
    const slice = await readStage({
      ...request,
      search: stages[stage] ?? null,
      after: stage === (after?.stage ?? 0) ? after : null,
      limit: isFull ? 1 : limit - entries.length,
    });
    // The page ended with the stage before: only whether there is more was asked.
    if (isFull && (slice.entries.length > 0 || slice.next)) return { entries, next: { ...beginning, stage } };
    entries.push(...slice.entries);
    if (slice.next) return { entries, next: { ...slice.next, stage } };
  }
  return { entries, next: null };
}

type StageRequest = Omit<PageRequest, 'search'> & { search: Stage | null };

function readStage(request: StageRequest): Promise<Slice> {
  if (request.filter.view === 'waiting') return readWaiting(request);
  return request.filter.view === 'mine' ? readMine(request) : readDone(request);
}

async function readWaiting({ officerId, filter, after, limit, search }: StageRequest): Promise<Slice> {
  const types = await findCaseTypeScope({ officerId, caseType: filter.caseType });
  if (search?.ids) {
    const where = [
      WAITING,
      isImpartial(officerId),
      ...describeRulesAndDue(filter),
      ...(types ? [Prisma.sql`c.case_type = ANY(${types})`] : []),
      ...(search.rest ? [search.rest] : []),
      ...(after ? [Prisma.sql`(c.due_at, c.id) > (${after.at}, ${after.id}::uuid)`] : []),
    ];
    // Materialised, so that Postgres starts from the cases found and never from the queue in the hope of an early end.
    const entries = await ask(Prisma.sql`
      WITH found AS MATERIALIZED (
        SELECT c.id, c.id AS "caseId", c.due_at AS at FROM (${search.ids}) AS hit JOIN "case" c ON c.id = hit.id
        WHERE ${Prisma.join(where, ' AND ')}
      )
      SELECT * FROM found ORDER BY at, id LIMIT ${limit + 1}`);
    return cut({ limit, entries });
  }
  const walk = (most: number) => walkWaiting({ types, filter, after, also: [isImpartial(officerId)], most });
  if (!search) return cut({ limit, entries: await ask(walk(limit + 1)) });
  return sift({ walk, matches: search.matches, direction: Prisma.sql`ASC`, limit });
}

/** Only as many as one officer can hold: these are put in order without an index. */
async function readMine({ officerId, filter, after, limit, search }: StageRequest): Promise<Slice> {
  // What they hold is theirs, whatever kind it is; which of it may be their own is known from here on.
  await findCaseTypeScope({ officerId });
  const where = [
    Prisma.sql`r.officer_id = ${officerId}::uuid AND r.ended_at IS NULL AND r.lease_ends_at > now()`,
    WAITING,
    isImpartial(officerId),
    ...describeRulesAndDue(filter),
    ...(filter.caseType ? [Prisma.sql`c.case_type = ${filter.caseType}`] : []),
    ...(search ? [search.matches] : []),
    ...(after ? [Prisma.sql`(c.due_at, c.id) > (${after.at}, ${after.id}::uuid)`] : []),
  ];
  const entries = await ask(Prisma.sql`
    SELECT c.id, c.id AS "caseId", c.due_at AS at FROM review r JOIN "case" c ON c.id = r.case_id
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY c.due_at, c.id LIMIT ${limit + 1}`);
  return cut({ limit, entries });
}

/** When a case was due says nothing about one that is decided, so that filter does not count here. */
async function readDone({ officerId, filter, after, limit, search }: StageRequest): Promise<Slice> {
  // Of their own decisions an officer sees all, of others' those of the kinds that they get.
  const types = await findCaseTypeScope({ officerId });
  const ofOthers = filter.decidedBy === 'everyone' && types;
  const where = [
    Prisma.sql`d.undone_at IS NULL`,
    isImpartial(officerId, Prisma.sql`d.case_id`),
    ...(filter.decidedBy === 'everyone' ? [] : [Prisma.sql`d.officer_id = ${officerId}::uuid`]),
    ...(after ? [Prisma.sql`(d.decided_at, d.id) < (${after.at}, ${after.id}::uuid)`] : []),
  ];
  const walk = (most: number) => Prisma.sql`
    SELECT d.id, d.case_id AS "caseId", d.decided_at AS at FROM decision d
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY d.decided_at DESC, d.id DESC LIMIT ${most}`;
  const residual = [
    ...describeRulesAndDue({ ...filter, due: null }),
    ...(ofOthers ? [Prisma.sql`c.case_type = ANY(${types})`] : []),
    ...(filter.caseType ? [Prisma.sql`c.case_type = ${filter.caseType}`] : []),
    ...(search?.rest ? [search.rest] : []),
  ];
  if (search?.ids)
    return cut({
      limit,
      entries: await ask(Prisma.sql`
        WITH found AS MATERIALIZED (
          SELECT d.id, d.case_id AS "caseId", d.decided_at AS at
          FROM (${search.ids}) AS hit JOIN decision d ON d.case_id = hit.id JOIN "case" c ON c.id = hit.id
          WHERE ${Prisma.join([...where, ...residual], ' AND ')}
        )
        SELECT * FROM found ORDER BY at DESC, id DESC LIMIT ${limit + 1}`),
    });
  if (residual.length === 0) return cut({ limit, entries: await ask(walk(limit + 1)) });
  return sift({ walk, matches: Prisma.join(residual, ' AND '), direction: Prisma.sql`DESC`, limit });
}

/** For the cases of a list that is short already. */
export function describeRulesAndDue({ rules, due }: Pick<QueueFilter, 'rules' | 'due'>): Prisma.Sql[] {
  return [
    ...(rules ? [Prisma.sql`${BAND} = ${findBand(rules)}`] : []),
    ...(due ? [Prisma.sql`c.due_at < ${findDueLimit(due)}`] : []),
  ];
}

const ask = (statement: Prisma.Sql) => database().$queryRaw<QueueEntry[]>(statement);

/** One entry more than the page was asked for, and only that, says that there is another page. */
function cut({ entries, limit }: { entries: QueueEntry[]; limit: number }): Slice {
  const page = entries.slice(0, limit);
  return { entries: page, next: entries.length > limit ? positionOf(page.at(-1)) : null };
}

const positionOf = (entry: QueueEntry | undefined): QueuePosition | null =>
  entry ? { at: entry.at, id: entry.id } : null;

type Sieve = {
  walk: (most: number) => Prisma.Sql;
  matches: Prisma.Sql;
  direction: Prisma.Sql;
  limit: number;
};

/** Walks a bounded way along the view and keeps what matches. */
async function sift({ walk, matches, direction, limit }: Sieve): Promise<Slice> {
  const entries = await ask(Prisma.sql`
    SELECT walked.* FROM (${walk(LOOK_AT_MOST)}) AS walked JOIN "case" c ON c.id = walked."caseId"
    WHERE ${matches} ORDER BY walked.at ${direction}, walked.id ${direction} LIMIT ${limit + 1}`);
  if (entries.length > limit) return cut({ entries, limit });
  const [end] = await ask(Prisma.sql`
    SELECT walked.* FROM (${walk(LOOK_AT_MOST)}) AS walked
    ORDER BY walked.at ${direction}, walked.id ${direction} OFFSET ${LOOK_AT_MOST - 1}`);
  return { entries, next: positionOf(end) };
}
