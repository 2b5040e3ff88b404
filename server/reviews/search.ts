import { database, Prisma } from '@/server/platform/database';

/**
 * Up to so many matching cases are found by the index on words and put in order afterwards. More of them are common enough for
 * the other way: walking the queue in its order and looking at each case. Either way costs tens of milliseconds.
 */
export const RARE_UP_TO = 5_000;

export type Search = {
  /** Ids of the cases that match, at most RARE_UP_TO + 1; null when that many are too few to be all of them. */
  ids: Prisma.Sql | null;
  /** Whether the case `c` matches. */
  matches: Prisma.Sql;
};

/** A reference, or as much of its beginning as somebody has typed. */
const REFERENCE_PREFIX = /^case(-\d{0,4}|-\d{4}-\d*)?$/i;

/** How to find what somebody typed; null for nothing. Values only ever reach SQL as parameters. */
export async function prepareSearch(typed: string | null | undefined): Promise<Search | null> {
  if (!typed) return null;
  const { isIndexed, ids, matches } = REFERENCE_PREFIX.test(typed) ? byReference(typed) : byWords(typed);
  const [row] = await database().$queryRaw<{ isRare: boolean }[]>`
    SELECT CASE WHEN ${isIndexed} THEN (SELECT count(*) <= ${RARE_UP_TO} FROM (${ids}) AS found) ELSE false END AS "isRare"`;
  return { ids: row?.isRare ? ids : null, matches };
}

/** The pattern holds letters, digits and hyphens alone, none of which LIKE reads as anything else. */
function byReference(typed: string) {
  const pattern = `${typed.toUpperCase()}%`;
  return {
    isIndexed: Prisma.sql`true`,
    ids: Prisma.sql`SELECT id FROM "case" WHERE reference LIKE ${pattern} LIMIT ${RARE_UP_TO + 1}`,
    matches: Prisma.sql`c.reference LIKE ${pattern}`,
  };
}

function byWords(typed: string) {
  const query = Prisma.sql`read_search(${typed})`;
  return {
    // Words that must not be there stand in no index; such a search alone matches nearly everything, which counts as common.
    isIndexed: Prisma.sql`querytree(${query}) <> 'T'`,
    ids: Prisma.sql`SELECT id FROM find_cases_by_words(${query}, ${RARE_UP_TO + 1}) AS id`,
    matches: Prisma.sql`EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND s.words @@ ${query})`,
  };
}
