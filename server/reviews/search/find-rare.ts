import { database, Prisma } from '@/server/platform/database';
import { ENOUGH, RARE_UP_TO, type Stage } from './prepare';
import type { Way } from './ways';

/** What is expected to be found so often is taken for common without being counted. Expected is rarely twice of what there is. */
const COMMON_FROM = 2 * RARE_UP_TO;

/** A list that a search goes through, as parts of a statement. */
export type Searched = {
  /** What is joined to the cases found, which are `hit`: at least the case `c`. */
  tables: Prisma.Sql;
  /** `id`, `caseId` and `at` of an entry. */
  columns: Prisma.Sql;
  where: Prisma.Sql[];
  direction: Prisma.Sql;
  /** Whether an entry comes behind the last page. */
  isBehind: Prisma.Sql | null;
};

type Found = { id: string; caseId: string; at: Date };
type Row = { [column in keyof Found]: Found[column] | null } & { stage: number | null; first: number; second: number };

/** The entries of each stage that an index answers, in order; stages behind those are too common, or were not come to. */
export type RarelyFound = Found[][];

/**
 * Finds the cases of rare searches by the indexes, all in one statement: each stage only where the one before is rare too, and
 * has left room on the page. Where names are common nobody comes to the second stage soon, and it is walked too.
 */
export async function findRare({
  stages,
  from,
  most,
  list,
}: {
  stages: Stage[];
  from: number;
  most: number;
  list: Searched;
}): Promise<RarelyFound> {
  const [first, second] = stages;
  if (!first?.ways.every(({ isIndexed }) => isIndexed)) return [];
  const hasSecond = second?.ways.every(({ isIndexed }) => isIndexed) ?? false;
  const roomLeft = Prisma.sql`(SELECT count(*) < ${most} FROM first_page)`;
  const parts = [
    ...findStage({ stage: first, name: 'first', list, most, isWanted: from === 0, onlyIf: null, apart: null }),
    ...(second && hasSecond
      ? findStage({
          stage: second,
          name: 'second',
          list: from === 0 ? { ...list, isBehind: null } : list,
          most,
          isWanted: true,
          onlyIf: Prisma.sql`${isFew('first')} AND ${roomLeft}`,
          // By their ids, which Postgres looks up in a table made of them.
          apart: Prisma.sql`hit.id NOT IN (SELECT id FROM first_hit)`,
        })
      : []),
  ];
  const entries = hasSecond
    ? Prisma.sql`SELECT 0 AS stage, * FROM first_page UNION ALL SELECT 1, * FROM second_page`
    : Prisma.sql`SELECT 0 AS stage, * FROM first_page`;
  const rows = await database().$queryRaw<Row[]>`
    WITH ${Prisma.join(parts)}
    SELECT size.*, entry.* FROM (
      SELECT (SELECT many FROM first_size)::int AS first, ${hasSecond ? Prisma.sql`(SELECT many FROM second_size)::int` : Prisma.sql`0`} AS second
    ) AS size LEFT JOIN (${entries}) AS entry ON true`;
  return sortByStage(rows, hasSecond);
}

type Finding = {
  stage: Stage;
  name: 'first' | 'second';
  list: Searched;
  most: number;
  isWanted: boolean;
  onlyIf: Prisma.Sql | null;
  apart: Prisma.Sql | null;
};

const isFew = (name: Finding['name']) => Prisma.sql`(SELECT many <= ${RARE_UP_TO} FROM ${nameOf(name, 'size')})`;
const nameOf = (name: Finding['name'], what: 'guess' | 'hit' | 'size' | 'found' | 'page') =>
  Prisma.raw(`${name}_${what}`);

/** Counted one way after the other, no further than it takes, and not at all where one of them is known to be common. */
function findStage({ stage, name, list, most, isWanted, onlyIf, apart }: Finding): Prisma.Sql[] {
  const where = [
    isFew(name),
    ...(isWanted ? [] : [Prisma.sql`false`]),
    ...list.where,
    ...(list.isBehind ? [list.isBehind] : []),
    ...(stage.rest ? [stage.rest] : []),
    ...(apart ? [apart] : []),
  ];
  const expected = stage.ways.flatMap((way) => way.expected ?? []);
  const isCommon =
    expected.length > 0 ? Prisma.sql`greatest(${Prisma.join(expected)}) > ${COMMON_FROM}` : Prisma.sql`false`;
  return [
    Prisma.sql`${nameOf(name, 'guess')} AS MATERIALIZED (
      SELECT CASE WHEN ${onlyIf ?? Prisma.sql`true`} THEN ${isCommon} END AS is_common
    )`,
    Prisma.sql`${nameOf(name, 'hit')} AS MATERIALIZED (
      SELECT id FROM (${unite(stage.ways)}) AS way WHERE (SELECT NOT is_common FROM ${nameOf(name, 'guess')}) LIMIT ${ENOUGH}
    )`,
    Prisma.sql`${nameOf(name, 'size')} AS MATERIALIZED (
      SELECT CASE WHEN (SELECT is_common FROM ${nameOf(name, 'guess')}) THEN ${ENOUGH} ELSE count(*) END AS many FROM ${nameOf(name, 'hit')}
    )`,
    // Materialised, so that Postgres starts from the cases found and never from the queue in the hope of an early end.
    Prisma.sql`${nameOf(name, 'found')} AS MATERIALIZED (
      SELECT ${list.columns} FROM (SELECT DISTINCT id FROM ${nameOf(name, 'hit')}) AS hit ${list.tables}
      WHERE ${Prisma.join(where, ' AND ')}
    )`,
    Prisma.sql`${nameOf(name, 'page')} AS MATERIALIZED (
      SELECT * FROM ${nameOf(name, 'found')} ORDER BY at ${list.direction}, id ${list.direction} LIMIT ${most}
    )`,
  ];
}

const unite = (ways: Way[]) =>
  Prisma.join(
    ways.map(({ ids }) => Prisma.sql`(${ids})`),
    ' UNION ALL ',
  );

function sortByStage(rows: Row[], hasSecond: boolean): RarelyFound {
  const { first = 0, second = 0 } = rows[0] ?? {};
  const isRare = [first <= RARE_UP_TO, hasSecond && second <= RARE_UP_TO];
  const of = (wanted: number) =>
    rows.flatMap(({ stage, id, caseId, at }) => (stage === wanted && id && caseId && at ? [{ id, caseId, at }] : []));
  if (!isRare[0]) return [];
  return isRare[1] ? [of(0), of(1)] : [of(0)];
}
