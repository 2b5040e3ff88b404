import { isImpartial } from '@/server/conflicts/access';
import { Prisma } from '@/server/platform/database';
import type { ListPosition, QueueFilter } from '../schema';
import { ENOUGH, type Stage } from '../search/prepare';
import { chooseOrder, isBehind, type Order } from './choose-order';
import { describeFilter, findNarrowed, WAITING, WITH_CLAIMANT, walkTypes, walkWaiting } from './walk-waiting';

/** A view, as parts of statements on the case `c`, and in `done` the decision `d`. */
export type List = {
  /** What is joined to the cases that a search has found, `hit`. */
  tables: Prisma.Sql;
  columns: Prisma.Sql;
  /** What every entry has to meet. */
  where: Prisma.Sql[];
  order: Order;
  /** The entries in their order, as far as an index serves. Null where they are so few that they are put in order without one. */
  walk: ((range: { after: ListPosition | null | undefined; most: number }) => Prisma.Sql) | null;
  /** What of `where` an entry that was walked past has yet to meet. */
  sieve: Prisma.Sql[];
  /** Where the order is another one than that of the filter's index: the filter as a search of its own. Null where there is none. */
  narrowed: Stage | null;
};

export type ListRequest = {
  officerId: string;
  filter: QueueFilter;
  types: string[] | null;
};
type Asked = ListRequest & { isSearched: boolean };

export function describeList(request: Asked): List {
  if (request.filter.view === 'waiting') return describeWaiting(request);
  if (request.filter.view === 'asked') return describeAsked(request);
  return request.filter.view === 'mine' ? describeMine(request) : describeDone(request);
}

const ofCases = (order: Order) => ({
  tables: Prisma.sql`JOIN "case" c ON c.id = hit.id`,
  columns: Prisma.sql`c.id, c.id AS "caseId", ${order.at} AS at`,
  order,
  narrowed: null,
});

const describeTypes = (types: string[] | null) => (types ? [Prisma.sql`c.case_type = ANY(${types})`] : []);

function describeWaiting({ officerId, types, filter, isSearched }: Asked): List {
  const order = chooseOrder(filter);
  const also = [isImpartial(officerId)];
  const narrowing = describeFilter(filter);
  const where = [WAITING, ...also, ...narrowing, ...describeTypes(types)];
  // A search looks at each case that it walks past anyway, so it walks by few ranges.
  if (isSearched)
    return {
      ...ofCases(order),
      where,
      walk: ({ after, most }) => walkWaiting({ types, order, filter: { due: filter.due }, after, also, most }),
      sieve: narrowing,
    };
  return {
    ...ofCases(order),
    where,
    walk: ({ after, most }) => walkWaiting({ types, order, filter, after, also, most }),
    sieve: [],
    narrowed: order.by === 'due' ? null : stageOf({ types, filter, narrowing }),
  };
}

type Staged = Pick<ListRequest, 'types' | 'filter'> & { narrowing: Prisma.Sql[] };

/** Few such cases are found first and put in order afterwards; common ones come up soon on a walk in the order asked for. */
function stageOf({ types, filter, narrowing }: Staged): Stage | null {
  const ids = findNarrowed({ types, filter, most: ENOUGH });
  if (!ids) return null;
  const matches = Prisma.join(narrowing, ' AND ');
  const way = { isIndexed: true, isExact: true, expected: null, ids, matches, reads: 'case' as const };
  return { ways: [way], matches, readsCase: true, rest: null };
}

/** Only as many as one officer can hold. */
function describeMine({ officerId, filter }: Asked): List {
  const where = [
    Prisma.sql`r.officer_id = ${officerId}::uuid AND r.ended_at IS NULL AND r.lease_ends_at > now()`,
    WAITING,
    isImpartial(officerId),
    ...describeFilter(filter),
    ...(filter.caseType ? [Prisma.sql`c.case_type = ${filter.caseType}`] : []),
  ];
  return { ...ofCases(chooseOrder(filter)), where, walk: null, sieve: [] };
}

/** Of cases that wait for their claimants, the one whose answer is wanted first in front. */
function describeAsked({ officerId, types, filter }: Asked): List {
  const order = chooseOrder(filter);
  const also = [isImpartial(officerId)];
  const narrowing = describeFilter(filter);
  return {
    ...ofCases(order),
    where: [WITH_CLAIMANT, ...also, ...narrowing, ...describeTypes(types)],
    walk: ({ after, most }) => walkTypes({ is: WITH_CLAIMANT, types, order, after, also, most }),
    sieve: narrowing,
  };
}

function describeDone({ officerId, types, filter }: Asked): List {
  // Of their own decisions an officer sees all, of others' those of the kinds that they get.
  const ofOthers = filter.decidedBy === 'everyone' ? types : null;
  const where = [
    Prisma.sql`d.undone_at IS NULL`,
    isImpartial(officerId, Prisma.sql`d.case_id`),
    ...(filter.decidedBy === 'everyone' ? [] : [Prisma.sql`d.officer_id = ${officerId}::uuid`]),
  ];
  const sieve = [
    ...describeFilter(filter),
    ...describeTypes(ofOthers),
    ...(filter.caseType ? [Prisma.sql`c.case_type = ${filter.caseType}`] : []),
  ];
  const order = chooseOrder(filter);
  const columns = Prisma.sql`d.id, d.case_id AS "caseId", d.decided_at AS at`;
  const direction = order.isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return {
    tables: Prisma.sql`JOIN decision d ON d.case_id = hit.id JOIN "case" c ON c.id = hit.id`,
    columns,
    where: [...where, ...sieve],
    order,
    walk: ({ after, most }) => Prisma.sql`
      SELECT ${columns} FROM decision d
      WHERE ${Prisma.join([...where, ...(after ? [isBehind({ order, after })] : [])], ' AND ')}
      ORDER BY d.decided_at ${direction}, d.id ${direction} LIMIT ${most}`,
    sieve,
    narrowed: null,
  };
}
