import { isImpartial } from '@/server/conflicts/access';
import { database, Prisma } from '@/server/platform/database';
import { narrowCaseTypes } from '../access';
import type { QueueCursor, QueueFilter, QueuePosition } from '../schema';
import { findRare, type RarelyFound } from '../search/find-rare';
import type { Search, Stage } from '../search/prepare';
import { BAND, findBand, findDueLimit, WAITING, walkWaiting } from './walk-waiting';

/** A place in a view: `id` is the case's, in `done` the decision's. */
export type QueueEntry = QueuePosition & { caseId: string };
type Slice = { entries: QueueEntry[]; next: QueuePosition | null };
export type Page = { entries: QueueEntry[]; next: QueueCursor | null };

type PageRequest = {
  officerId: string;
  /** See `readBeginning`. */
  caseTypes: string[];
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

/** The case types that a view lists for this officer; null means all. */
const scopeOf = ({ filter, caseTypes }: Pick<PageRequest, 'filter' | 'caseTypes'>) =>
  // What they hold is theirs, whatever kind it is. Of their own decisions an officer sees all.
  narrowCaseTypes({ caseTypes, caseType: filter.view === 'waiting' ? filter.caseType : null });

/** One page of a view, in its order: of a search first what matches by name, then what does by other words. */
export async function readEntries({ search, after, limit, ...request }: PageRequest): Promise<Page> {
  const list = describeList({ ...request, types: scopeOf(request) });
  const stages: (Stage | null)[] = search?.stages ?? [null];
  const from = after?.stage ?? 0;
  const rare = await readRare({ list, search, after, limit });
  const entries: QueueEntry[] = [];
  for (let stage = from; stage < stages.length; stage += 1) {
    const room = limit - entries.length;
    const found = rare[stage];
    const slice = found
      ? { entries: found, next: null }
      : // Without room the page ended with the stage before: only whether there is more is asked.
        await walkStage({
          list,
          stage: stages[stage] ?? null,
          after: stage === from ? after : null,
          limit: Math.max(room, 1),
        });
    entries.push(...slice.entries.slice(0, room));
    const isCut = slice.entries.length > room;
    if (isCut || slice.next) {
      const end = isCut && room > 0 ? positionOf(entries.at(-1)) : slice.next;
      return { entries, next: { ...(room > 0 && end ? end : list.beginning), stage } };
    }
  }
  return { entries, next: null };
}

/** A view, as parts of statements on the case `c`, and in `done` the decision `d`. */
type List = {
  /** What is joined to the cases that a search has found, `hit`. */
  tables: Prisma.Sql;
  columns: Prisma.Sql;
  /** What every entry has to meet. */
  where: Prisma.Sql[];
  behind: (after: QueuePosition) => Prisma.Sql;
  direction: Prisma.Sql;
  beginning: QueuePosition;
  /** The entries in their order, as far as an index serves. Null where they are so few that they are put in order without one. */
  walk: ((range: { after: QueuePosition | null | undefined; most: number }) => Prisma.Sql) | null;
  /** What of `where` an entry that was walked past has yet to meet. */
  sieve: Prisma.Sql[];
};

type ListRequest = Pick<PageRequest, 'officerId' | 'filter'> & { types: string[] | null };

function describeList(request: ListRequest): List {
  if (request.filter.view === 'waiting') return describeWaiting(request);
  return request.filter.view === 'mine' ? describeMine(request) : describeDone(request);
}

const OF_CASES = {
  tables: Prisma.sql`JOIN "case" c ON c.id = hit.id`,
  columns: Prisma.sql`c.id, c.id AS "caseId", c.due_at AS at`,
  behind: ({ at, id }: QueuePosition) => Prisma.sql`(c.due_at, c.id) > (${at}, ${id}::uuid)`,
  direction: Prisma.sql`ASC`,
  beginning: BEGINNING,
};

function describeWaiting({ officerId, types, filter }: ListRequest): List {
  const also = [isImpartial(officerId)];
  return {
    ...OF_CASES,
    where: [
      WAITING,
      ...also,
      ...describeRulesAndDue(filter),
      ...(types ? [Prisma.sql`c.case_type = ANY(${types})`] : []),
    ],
    // Of reconsiderations there are few: they have an index of their own, case_waiting_reconsideration.
    walk: ({ after, most }) => walkWaiting({ types, filter, after, also: [...also, ...describeKind(filter)], most }),
    sieve: [],
  };
}

const describeKind = ({ kind }: Pick<QueueFilter, 'kind'>): Prisma.Sql[] =>
  kind ? [Prisma.sql`c.reconsideration_of_id IS NOT NULL`] : [];

/** Only as many as one officer can hold. */
function describeMine({ officerId, filter }: ListRequest): List {
  const where = [
    Prisma.sql`r.officer_id = ${officerId}::uuid AND r.ended_at IS NULL AND r.lease_ends_at > now()`,
    WAITING,
    isImpartial(officerId),
    ...describeRulesAndDue(filter),
    ...(filter.caseType ? [Prisma.sql`c.case_type = ${filter.caseType}`] : []),
  ];
  return { ...OF_CASES, where, walk: null, sieve: [] };
}

/** When a case was due says nothing about one that is decided, so that filter does not count here. */
function describeDone({ officerId, types, filter }: ListRequest): List {
  // Of their own decisions an officer sees all, of others' those of the kinds that they get.
  const ofOthers = filter.decidedBy === 'everyone' && types;
  const where = [
    Prisma.sql`d.undone_at IS NULL`,
    isImpartial(officerId, Prisma.sql`d.case_id`),
    ...(filter.decidedBy === 'everyone' ? [] : [Prisma.sql`d.officer_id = ${officerId}::uuid`]),
  ];
  const sieve = [
    ...describeRulesAndDue({ ...filter, due: null }),
    ...(ofOthers ? [Prisma.sql`c.case_type = ANY(${types})`] : []),
    ...(filter.caseType ? [Prisma.sql`c.case_type = ${filter.caseType}`] : []),
  ];
  const columns = Prisma.sql`d.id, d.case_id AS "caseId", d.decided_at AS at`;
  const behind = ({ at, id }: QueuePosition) => Prisma.sql`(d.decided_at, d.id) < (${at}, ${id}::uuid)`;
  return {
    tables: Prisma.sql`JOIN decision d ON d.case_id = hit.id JOIN "case" c ON c.id = hit.id`,
    columns,
    where: [...where, ...sieve],
    behind,
    direction: Prisma.sql`DESC`,
    beginning: BEGINNING_OF_DONE,
    walk: ({ after, most }) => Prisma.sql`
      SELECT ${columns} FROM decision d
      WHERE ${Prisma.join([...where, ...(after ? [behind(after)] : [])], ' AND ')}
      ORDER BY d.decided_at DESC, d.id DESC LIMIT ${most}`,
    sieve,
  };
}

type RareRequest = Pick<PageRequest, 'search' | 'after' | 'limit'> & { list: List };

async function readRare({ list, search, after, limit }: RareRequest): Promise<RarelyFound> {
  if (!search || !list.walk) return [];
  const { tables, columns, where, direction, behind } = list;
  const isBehind = after ? behind(after) : null;
  return findRare({
    stages: search.stages,
    from: after?.stage ?? 0,
    most: limit + 1,
    list: { tables, columns, where, direction, isBehind },
  });
}

type WalkRequest = { list: List; stage: Stage | null; after: QueuePosition | null | undefined; limit: number };

async function walkStage({ list, stage, after, limit }: WalkRequest): Promise<Slice> {
  const { walk, sieve, where, columns, behind } = list;
  if (!walk) {
    const all = [...where, ...(stage ? [stage.matches] : []), ...(after ? [behind(after)] : [])];
    const entries = await ask(Prisma.sql`
      SELECT ${columns} FROM review r JOIN "case" c ON c.id = r.case_id
      WHERE ${Prisma.join(all, ' AND ')} ORDER BY c.due_at, c.id LIMIT ${limit + 1}`);
    return cut({ limit, entries });
  }
  const matches = [...sieve, ...(stage ? [stage.matches] : [])];
  if (matches.length === 0) return cut({ limit, entries: await ask(walk({ after, most: limit + 1 })) });
  return sift({
    walk: walk({ after, most: LOOK_AT_MOST }),
    matches: Prisma.join(matches, ' AND '),
    readsCase: sieve.length > 0 || (stage?.readsCase ?? false),
    direction: list.direction,
    limit,
  });
}

/** For the cases of a list that is short already. */
export function describeRulesAndDue({ rules, due, kind }: Pick<QueueFilter, 'rules' | 'due' | 'kind'>): Prisma.Sql[] {
  return [
    ...describeKind({ kind }),
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
  walk: Prisma.Sql;
  matches: Prisma.Sql;
  readsCase: boolean;
  direction: Prisma.Sql;
  limit: number;
};

/** Walks a bounded way along the view and keeps what matches. */
async function sift({ walk, matches, readsCase, direction, limit }: Sieve): Promise<Slice> {
  const cases = readsCase
    ? Prisma.sql`JOIN "case" c ON c.id = walked."caseId"`
    : Prisma.sql`CROSS JOIN LATERAL (SELECT walked."caseId" AS id) AS c`;
  const entries = await ask(Prisma.sql`
    SELECT walked.* FROM (${walk}) AS walked ${cases}
    WHERE ${matches} ORDER BY walked.at ${direction}, walked.id ${direction} LIMIT ${limit + 1}`);
  if (entries.length > limit) return cut({ entries, limit });
  const [end] = await ask(Prisma.sql`
    SELECT walked.* FROM (${walk}) AS walked
    ORDER BY walked.at ${direction}, walked.id ${direction} OFFSET ${LOOK_AT_MOST - 1}`);
  return { entries, next: positionOf(end) };
}
