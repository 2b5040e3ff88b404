import { database, Prisma } from '@/server/platform/database';

/**
 * Up to so many matching cases are found by the index on words and put in order afterwards. More of them are common enough for
 * the other way: walking the queue in its order and looking at each case. Either way costs tens of milliseconds.
 */
export const RARE_UP_TO = 5_000;

export type Search = {
  /** Ids of all cases that match, and of some more where words must be together or absent; null where they are too many. */
  ids: Prisma.Sql | null;
  /** Whether the case `c` matches. */
  matches: Prisma.Sql;
  /** The same, null where being among the ids says so already. */
  rest: Prisma.Sql | null;
};

/** A reference, or as much of its beginning as somebody has typed. */
const REFERENCE_PREFIX = /^case(-\d{0,4}|-\d{4}-\d*)?$/i;

/** How to find what somebody typed; null for nothing. Values only ever reach SQL as parameters. */
export async function prepareSearch(typed: string | null | undefined): Promise<Search | null> {
  if (!typed) return null;
  const { isIndexed, isExact, ids, matches } = REFERENCE_PREFIX.test(typed) ? byReference(typed) : byWords(typed);
  const [row] = await database().$queryRaw<{ isRare: boolean; isExact: boolean }[]>`
    SELECT CASE WHEN ${isIndexed} THEN (SELECT count(*) <= ${RARE_UP_TO} FROM (${ids}) AS found) ELSE false END AS "isRare",
           ${isExact} AS "isExact"`;
  return { ids: row?.isRare ? ids : null, matches, rest: row?.isRare && row.isExact ? null : matches };
}

/** The pattern holds letters, digits and hyphens alone, none of which LIKE reads as anything else. */
function byReference(typed: string) {
  const pattern = `${typed.toUpperCase()}%`;
  return {
    isIndexed: Prisma.sql`true`,
    isExact: Prisma.sql`true`,
    ids: Prisma.sql`SELECT id FROM "case" WHERE reference LIKE ${pattern} LIMIT ${RARE_UP_TO + 1}`,
    matches: Prisma.sql`c.reference LIKE ${pattern}`,
  };
}

function byWords(typed: string) {
  const query = Prisma.sql`read_search(${typed})`;
  // The index knows which words a case holds, not where they stand, nor which it lacks. Asked for a phrase it would open every
  // case that holds its words; so it is asked for the words alone, and the few that are left are looked at afterwards.
  const indexed = Prisma.sql`regexp_replace(querytree(${query}), '<(-|[0-9]+)>', '&', 'g')`;
  return {
    // A search for nothing but what must be absent matches nearly everything, which counts as common.
    isIndexed: Prisma.sql`querytree(${query}) <> 'T'`,
    isExact: Prisma.sql`${indexed} = ${query}::text`,
    ids: Prisma.sql`SELECT id FROM find_cases_by_words(${indexed}::tsquery, ${RARE_UP_TO + 1}) AS id`,
    matches: Prisma.sql`EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND s.words @@ ${query})`,
  };
}
