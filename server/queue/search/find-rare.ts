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

type Found = { id: string; caseId: string; at: Date | string };
type Row = { [column in keyof Found]: Found[column] | null } & {
  stage: number | null;
  first: boolean;
  second: boolean;
};

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
  if (!first || !isIndexed(first)) return [];
  const parts = findStage({ stage: first, name: 'first', list, most, isWanted: from === 0 });
  const pages = [Prisma.sql`SELECT 0 AS stage, * FROM first_page`];
  const hasSecond = second !== undefined && isIndexed(second);
  if (hasSecond) {
    const hasRoom = Prisma.sql`${isFew('first')} AND (SELECT count(*) < ${most} FROM first_page)`;
    // By their ids, which Postgres looks up in a table made of them.
    const isApart = Prisma.sql`hit.id NOT IN (SELECT unnest(ids) FROM first_hit)`;
    const behind = from === 0 ? { ...list, isBehind: null } : list;
    const apart = { ...behind, where: [...list.where, isApart] };
    parts.push(...findStage({ stage: second, name: 'second', list: apart, most, isWanted: true, hasRoom }));
    pages.push(Prisma.sql`SELECT 1, * FROM second_page`);
  }
  const rows = await database().$queryRaw<Row[]>`
    WITH ${Prisma.join(parts)}
    SELECT size.*, entry.* FROM (
      SELECT ${isFew('first')} AS first, ${hasSecond ? isFew('second') : Prisma.sql`false`} AS second
    ) AS size LEFT JOIN (${Prisma.join(pages, ' UNION ALL ')}) AS entry ON true`;
  return sortByStage(rows);
}

const isIndexed = ({ ways }: Stage) => ways.every((way) => way.isIndexed);

type Finding = {
  stage: Stage;
  name: 'first' | 'second';
  list: Searched;
  most: number;
  isWanted: boolean;
  hasRoom?: Prisma.Sql;
};

const nameOf = (name: Finding['name'], what: 'hit' | 'found' | 'page') => Prisma.raw(`${name}_${what}`);
const isFew = (name: Finding['name']) =>
  Prisma.sql`(SELECT coalesce(cardinality(ids) <= ${RARE_UP_TO}, false) FROM ${nameOf(name, 'hit')})`;

/**
 * Looked for one way after the other, no further than it takes, and not at all where one of them is known to be common. The ids
 * are one array, as very many rows would be copied from step to step.
 */
function findStage({ stage, name, list, most, isWanted, hasRoom = Prisma.sql`true` }: Finding): Prisma.Sql[] {
  const expected = stage.ways.flatMap((way) => way.expected ?? []);
  const isCommon =
    expected.length > 0 ? Prisma.sql`greatest(${Prisma.join(expected)}) > ${COMMON_FROM}` : Prisma.sql`false`;
  const where = [
    isWanted ? isFew(name) : Prisma.sql`false`,
    ...list.where,
    ...(list.isBehind ? [list.isBehind] : []),
    ...(stage.rest ? [stage.rest] : []),
  ];
  return [
    Prisma.sql`${nameOf(name, 'hit')} AS MATERIALIZED (
      SELECT CASE WHEN NOT (${hasRoom}) OR ${isCommon} THEN NULL
        ELSE ARRAY(SELECT id FROM (${unite(stage.ways)}) AS way LIMIT ${ENOUGH}) END AS ids
    )`,
    // Materialised, so that Postgres starts from the cases found and never from the queue in the hope of an early end.
    Prisma.sql`${nameOf(name, 'found')} AS MATERIALIZED (
      SELECT ${list.columns} FROM (SELECT DISTINCT unnest(ids) AS id FROM ${nameOf(name, 'hit')}) AS hit ${list.tables}
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

function sortByStage(rows: Row[]): RarelyFound {
  const of = (wanted: number) =>
    rows.flatMap(({ stage, id, caseId, at }) =>
      stage === wanted && id && caseId && at !== null ? [{ id, caseId, at }] : [],
    );
  const { first = false, second = false } = rows[0] ?? {};
  if (!first) return [];
  return second ? [of(0), of(1)] : [of(0)];
}
