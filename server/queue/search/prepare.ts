import { database, Prisma } from '@/server/platform/database';
import { readReference } from './read-reference';
import { type ReadGroup, readTerms } from './read-terms';
import { readTyped } from './read-typed';
import { byBeginning, byNames, byNumberBeginning, byNumberEnd, byReference, byWords, join, type Way } from './ways';

/**
 * Up to so many matching cases are found by the index on words and put in order afterwards. More of them are common enough for
 * the other way: walking the queue in its order and looking at each case. Either way costs tens of milliseconds.
 */
export const RARE_UP_TO = 5_000;

/** Cases that match in one kind of place. */
export type Stage = {
  /** Ids of all cases of this stage, and of some more where words must be together or absent; null where they are too many. */
  ids: Prisma.Sql | null;
  /** Whether the case `c` is of this stage. */
  matches: Prisma.Sql;
  /** The same, null where being among the ids says so already. */
  rest: Prisma.Sql | null;
};

export type Search = {
  /** Who matches by reference, name or title stands before who does so in other words. No case is in two of them. */
  stages: Stage[];
  /** Whether the case `c` matches at all. */
  matches: Prisma.Sql;
  /** How a row's place is found, see `findPlaces`. */
  places: { names: string[]; isName: Prisma.Sql; terms: ReadGroup };
};

const NO = Prisma.sql`false`;
/** One more than are rare tells that there are too many. */
const ENOUGH = Prisma.sql`${RARE_UP_TO + 1}::int`;

/** How to find what somebody typed; null for nothing. */
export async function prepareSearch(typed: string | null | undefined): Promise<Search | null> {
  if (!typed) return null;
  const { beginnings, isAlone, number } = readReference(typed);
  const ways: Way[] = beginnings.map((beginning) => byReference(beginning, ENOUGH));
  if (number) ways.push(byNumberEnd(number, ENOUGH), ...byNumberBeginning(number, ENOUGH));
  if (isAlone) return arrange({ first: ways, second: [], names: [], terms: [] });
  const { groups, names, ahead } = await readTerms(readTyped(typed));
  ways.push(...names.map((query) => byNames(query, ENOUGH)));
  const second = groups.length > 0 ? [byWords(groups, ENOUGH)] : [];
  if (ahead && ahead.before.length > 0) second.push(byBeginning(ahead, ENOUGH));
  // Stop words before it ask for nothing.
  else if (ahead) ways.push(byNames(ahead.beginning, ENOUGH));
  const terms = groups.flat().filter(({ isAbsent }) => !isAbsent);
  return arrange({ first: ways, second, names, terms });
}

type Arranged = { first: Way[]; second: Way[]; names: string[]; terms: ReadGroup };

async function arrange({ first, second, names, terms }: Arranged): Promise<Search> {
  const isName =
    first.length > 0
      ? join(
          first.map(({ matches }) => matches),
          'OR',
        )
      : NO;
  const inWords =
    second.length > 0
      ? join(
          second.map(({ matches }) => matches),
          'OR',
        )
      : NO;
  const [rare] = await database().$queryRaw<{ first: boolean; second: boolean }[]>`
    SELECT rare.first, CASE WHEN rare.first OR ${first.length === 0} THEN ${isRare(second)} ELSE false END AS second
    FROM (SELECT ${isRare(first)} AS first) AS rare`;
  const firstIds = rare?.first && first.length > 0 ? joinIds(first) : null;
  const secondIds = rare?.second && second.length > 0 ? joinIds(second) : null;
  const stages: Stage[] = [];
  if (first.length > 0) stages.push({ ids: firstIds, matches: isName, rest: firstIds ? null : isName });
  if (second.length > 0) {
    // What the first stage has, the second leaves out: by its ids, which Postgres looks up in a table made of them, or case by case.
    const ids =
      secondIds && firstIds
        ? Prisma.sql`SELECT id FROM (${secondIds}) AS hit WHERE id NOT IN (${firstIds})`
        : secondIds;
    const apart = first.length > 0 ? [Prisma.sql`NOT ${isName}`] : [];
    const rest = [
      ...(secondIds && second.every((way) => way.isExact) ? [] : [inWords]),
      ...(secondIds && firstIds ? [] : apart),
    ];
    stages.push({
      ids,
      matches: join([inWords, ...apart], 'AND'),
      rest: rest.length > 0 ? join(rest, 'AND') : null,
    });
  }
  // Nothing but signs: no case holds those.
  if (stages.length === 0)
    stages.push({ ids: Prisma.sql`SELECT NULL::uuid AS id WHERE false`, matches: NO, rest: null });
  return { stages, matches: join([isName, inWords], 'OR'), places: { names, isName, terms } };
}

/**
 * Counted one way after the other, and no further than it takes. Where names are common nobody comes to the second stage soon,
 * and it is walked too.
 */
function isRare(ways: Way[]): Prisma.Sql {
  if (ways.length === 0) return NO;
  return Prisma.sql`CASE WHEN ${join(
    ways.map(({ isIndexed }) => isIndexed),
    'AND',
  )}
    THEN (SELECT count(*) <= ${RARE_UP_TO} FROM (SELECT FROM (${unite(ways)}) AS way LIMIT ${ENOUGH}) AS found) ELSE false END`;
}

const unite = (ways: Way[]) =>
  Prisma.join(
    ways.map(({ ids }) => Prisma.sql`(${ids})`),
    ' UNION ALL ',
  );

const joinIds = (ways: Way[]) => Prisma.sql`SELECT DISTINCT id FROM (${unite(ways)}) AS found`;
