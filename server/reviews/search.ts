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

/** One way in which a case can match. */
type Way = {
  /** Whether an index serves it. */
  isIndexed: Prisma.Sql;
  /** Whether being among the ids says that the case matches. */
  isExact: Prisma.Sql;
  ids: Prisma.Sql;
  matches: Prisma.Sql;
};

const YES = Prisma.sql`true`;
/** One more than are rare tells that there are too many. */
const ENOUGH = Prisma.sql`${RARE_UP_TO + 1}::int`;

/** A reference, or as much of its beginning as somebody has typed. */
const REFERENCE_PREFIX = /^case(-\d{0,4}|-\d{4}-\d*)?$/i;

/** How to find what somebody typed; null for nothing. Values only ever reach SQL as parameters. */
export async function prepareSearch(typed: string | null | undefined): Promise<Search | null> {
  if (!typed) return null;
  const ways = REFERENCE_PREFIX.test(typed)
    ? [byReference(typed)]
    : [byWords(typed), ...byBeginning(typed), ...byNumber(typed)];
  const all = (parts: Prisma.Sql[], word: string) => Prisma.sql`(${Prisma.join(parts, word)})`;
  const found = Prisma.join(
    ways.map(({ ids }) => Prisma.sql`(${ids})`),
    ' UNION ALL ',
  );
  const matches = all(
    ways.map((way) => way.matches),
    ' OR ',
  );
  const isIndexed = all(
    ways.map((way) => way.isIndexed),
    ' AND ',
  );
  const isExact = all(
    ways.map((way) => way.isExact),
    ' AND ',
  );
  // Counted one way after the other, and no further than it takes.
  const [row] = await database().$queryRaw<{ isRare: boolean; isExact: boolean }[]>`
    SELECT CASE WHEN ${isIndexed} THEN (SELECT count(*) <= ${RARE_UP_TO} FROM (SELECT FROM (${found}) AS way LIMIT ${ENOUGH}) AS found) ELSE false END AS "isRare",
           ${isExact} AS "isExact"`;
  const ids = ways.length === 1 ? found : Prisma.sql`SELECT DISTINCT id FROM (${found}) AS found`;
  return { ids: row?.isRare ? ids : null, matches, rest: row?.isRare && row.isExact ? null : matches };
}

/** The pattern holds letters, digits and hyphens alone, none of which LIKE reads as anything else. */
function byReference(typed: string): Way {
  const pattern = `${typed.toUpperCase()}%`;
  return {
    isIndexed: YES,
    isExact: YES,
    ids: Prisma.sql`SELECT id FROM "case" WHERE reference LIKE ${pattern} LIMIT ${ENOUGH}`,
    matches: Prisma.sql`c.reference LIKE ${pattern}`,
  };
}

function byWords(typed: string): Way {
  const query = Prisma.sql`read_search(${typed})`;
  // The index knows which words a case holds, not where they stand, nor which it lacks. Asked for a phrase it would open every
  // case that holds its words; so it is asked for the words alone, and the few that are left are looked at afterwards.
  const indexed = Prisma.sql`regexp_replace(querytree(${query}), '<(-|[0-9]+)>', '&', 'g')`;
  return {
    // A search for nothing but what must be absent matches nearly everything, which counts as common.
    isIndexed: Prisma.sql`querytree(${query}) <> 'T'`,
    isExact: Prisma.sql`${indexed} = ${query}::text`,
    ids: Prisma.sql`SELECT id FROM find_cases_by_words(${indexed}::tsquery, ${ENOUGH}) AS id`,
    matches: Prisma.sql`EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND s.words @@ ${query})`,
  };
}

/** Words that end with one of at least two letters or digits that is not a number: that one may be half typed. */
// linear: a search has at most 200 letters.
const HALF_TYPED = /^(?<before>.*?)(?<last>(?=[\p{N}\p{M}]*\p{L})[\p{L}\p{N}\p{M}]{2,})$/su;
/** A phrase, or what must be absent: there each word means what it says. */
const HAS_OPERATOR = /"|(^|\s)-/;

/**
 * The last word as the beginning of a name or of a word of the title, the words before it as they stand. Where those are stop
 * words alone they ask for nothing, as they do before a word that is typed in full.
 */
function byBeginning(typed: string): Way[] {
  const { before = '', last } = HALF_TYPED.exec(typed)?.groups ?? {};
  if (!last || HAS_OPERATOR.test(typed)) return [];
  const beginning = Prisma.sql`to_tsquery('simple', ${`${last}:*`})`;
  const words = /[\p{L}\p{N}]/u.test(before) ? Prisma.sql`websearch_to_tsquery('english', ${before})` : null;
  const byNames = Prisma.sql`SELECT id FROM find_cases_by_names(${beginning}, ${ENOUGH}) AS id`;
  return [
    {
      isIndexed: YES,
      isExact: YES,
      ids: words
        ? Prisma.sql`SELECT id FROM find_cases_by_names(${beginning}, ${words}, ${ENOUGH}) AS id UNION ALL ${byNames} WHERE numnode(${words}) = 0`
        : byNames,
      matches: Prisma.sql`EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND s.names @@ ${beginning}
        ${words ? Prisma.sql`AND (numnode(${words}) = 0 OR s.words @@ ${words})` : Prisma.empty})`,
    },
  ];
}

/** A number alone as the beginning or the end of a reference's; with a year before it, as a reference without its first word. */
function byNumber(typed: string): Way[] {
  if (/^\d{4}-\d*$/.test(typed)) return [byReference(`case-${typed}`)];
  if (!/^\d{1,20}$/.test(typed)) return [];
  return [byNumberEnd(typed), ...byNumberBeginning(typed)];
}

function byNumberEnd(digits: string): Way {
  const pattern = `${[...digits].reverse().join('')}%`;
  return {
    isIndexed: YES,
    isExact: YES,
    ids: Prisma.sql`SELECT id FROM "case" WHERE reverse(reference) LIKE ${pattern} LIMIT ${ENOUGH}`,
    matches: Prisma.sql`reverse(c.reference) LIKE ${pattern}`,
  };
}

/** Typed with zeros in front, it begins the number as it is written; without, what it comes to. */
function byNumberBeginning(digits: string): Way[] {
  const counting = digits.replace(/^0+/, '');
  if (counting === '') return [];
  const begins = (reference: Prisma.Sql) => {
    const number = Prisma.sql`split_part(${reference}, '-', 3)`;
    const begun = Prisma.sql`ltrim(${number}, '0') LIKE ${`${counting}%`}`;
    return counting === digits ? begun : Prisma.sql`(${begun} AND ${number} LIKE ${`${digits}%`})`;
  };
  return [
    {
      isIndexed: YES,
      isExact: YES,
      ids: Prisma.sql`SELECT id FROM "case" WHERE ${begins(Prisma.sql`reference`)} LIMIT ${ENOUGH}`,
      matches: begins(Prisma.sql`c.reference`),
    },
  ];
}
