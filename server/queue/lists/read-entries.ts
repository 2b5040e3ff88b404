import { database, Prisma } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { narrowCaseTypes } from '../access';
import type { ListPosition, QueueCursor, QueueFilter } from '../schema';
import { findRare, type RarelyFound } from '../search/find-rare';
import type { Search, Stage } from '../search/prepare';
import { directionOf, isBehind } from './choose-order';
import { describeList, type List, type ListRequest } from './describe-list';

/** A place in a view: `id` is the case's, in `done` the decision's. */
export type QueueEntry = ListPosition & { caseId: string };
type Slice = { entries: QueueEntry[]; next: ListPosition | null };
export type Page = { entries: QueueEntry[]; next: QueueCursor | null };

type PageRequest = Omit<ListRequest, 'types'> & {
  /** See `readBeginning`. */
  caseTypes: string[];
  search: Search | null;
  after: QueueCursor | null | undefined;
  limit: number;
};

/**
 * How many entries one page looks at where no index serves the filter. A page may then come out short, or even empty, and
 * still lead on: what it costs is bounded, and nothing is left out.
 */
export const LOOK_AT_MOST = 2_000;

/** Where a stage begins. */
const BEGINNING = { at: null, id: '00000000-0000-0000-0000-000000000000' };

/** The case types that a view lists for this officer; null means all. */
const scopeOf = ({ filter, caseTypes }: { filter: QueueFilter; caseTypes: string[] }) => {
  const isOfOthers = filter.view === 'waiting' || filter.view === 'asked';
  // What they hold is theirs, whatever kind it is. Of their own decisions an officer sees all.
  return narrowCaseTypes({ caseTypes, caseType: isOfOthers ? filter.caseType : null });
};

/** One page of a view, in its order: of a search first what matches by name, then what does by other words. */
export async function readEntries({ search, after, limit, ...request }: PageRequest): Promise<Page> {
  const list = describeList({ ...request, isSearched: search !== null, types: scopeOf(request) });
  const stages: (Stage | null)[] = search?.stages ?? [list.narrowed];
  const from = after?.stage ?? 0;
  const start = readStart({ list, after });
  const rare = await readRare({ list, stages, from, after: start, limit });
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
          after: stage === from ? start : null,
          limit: Math.max(room, 1),
        });
    entries.push(...slice.entries.slice(0, room));
    const isCut = slice.entries.length > room;
    if (isCut || slice.next) {
      const end = isCut && room > 0 ? positionOf(entries.at(-1)) : slice.next;
      return { entries, next: { ...(room > 0 && end ? end : BEGINNING), stage } };
    }
  }
  return { entries, next: null };
}

/** Refuses the place of a list in another order. */
function readStart({ list, after }: { list: List; after: QueueCursor | null | undefined }): ListPosition | null {
  if (!after || after.at === null) return null;
  if ((typeof after.at === 'string') !== list.order.isText)
    throw new AppError('invalid', 'This page belongs to the list in another order. Read the list from its beginning.');
  return { at: after.at, id: after.id };
}

type RareRequest = {
  list: List;
  stages: (Stage | null)[];
  from: number;
  after: ListPosition | null;
  limit: number;
};

async function readRare({ list, stages, from, after, limit }: RareRequest): Promise<RarelyFound> {
  const some = stages.flatMap((stage) => stage ?? []);
  if (some.length === 0 || !list.walk) return [];
  const { tables, columns, where, order } = list;
  return findRare({
    stages: some,
    from,
    most: limit + 1,
    list: {
      tables,
      columns,
      where,
      direction: directionOf(order),
      isBehind: after ? isBehind({ order, after }) : null,
    },
  });
}

type WalkRequest = { list: List; stage: Stage | null; after: ListPosition | null; limit: number };

async function walkStage({ list, stage, after, limit }: WalkRequest): Promise<Slice> {
  const { walk, sieve, where, columns, order } = list;
  const direction = directionOf(order);
  if (!walk) {
    const all = [...where, ...(stage ? [stage.matches] : []), ...(after ? [isBehind({ order, after })] : [])];
    const entries = await ask(Prisma.sql`
      SELECT ${columns} FROM review r JOIN "case" c ON c.id = r.case_id
      WHERE ${Prisma.join(all, ' AND ')} ORDER BY at ${direction}, c.id ${direction} LIMIT ${limit + 1}`);
    return cut({ limit, entries });
  }
  const matches = [...sieve, ...(stage ? [stage.matches] : [])];
  if (matches.length === 0) return cut({ limit, entries: await ask(walk({ after, most: limit + 1 })) });
  return sift({
    walk: walk({ after, most: LOOK_AT_MOST }),
    matches: Prisma.join(matches, ' AND '),
    readsCase: sieve.length > 0 || (stage?.readsCase ?? false),
    direction,
    limit,
  });
}

const ask = (statement: Prisma.Sql) => database().$queryRaw<QueueEntry[]>(statement);

/** One entry more than the page was asked for, and only that, says that there is another page. */
function cut({ entries, limit }: { entries: QueueEntry[]; limit: number }): Slice {
  const page = entries.slice(0, limit);
  return { entries: page, next: entries.length > limit ? positionOf(page.at(-1)) : null };
}

const positionOf = (entry: QueueEntry | undefined): ListPosition | null =>
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
