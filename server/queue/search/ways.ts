import { Prisma } from '@/server/platform/database';
import type { ReadGroup } from './read-terms';

/** One way in which a case `c` can match. Values only ever reach SQL as parameters. */
export type Way = {
  /** Whether an index serves it. */
  isIndexed: Prisma.Sql;
  /** Whether being among the ids says that the case matches. */
  isExact: boolean;
  ids: Prisma.Sql;
  matches: Prisma.Sql;
};

const YES = Prisma.sql`true`;
export const join = (parts: Prisma.Sql[], word: 'AND' | 'OR') => Prisma.sql`(${Prisma.join(parts, ` ${word} `)})`;

/** The pattern holds letters, digits and hyphens alone, none of which LIKE reads as anything else. */
export function byReference(beginning: string, most: Prisma.Sql): Way {
  const pattern = `${beginning}%`;
  return {
    isIndexed: YES,
    isExact: true,
    ids: Prisma.sql`SELECT id FROM "case" WHERE reference LIKE ${pattern} LIMIT ${most}`,
    matches: Prisma.sql`c.reference LIKE ${pattern}`,
  };
}

export function byNumberEnd(digits: string, most: Prisma.Sql): Way {
  const pattern = `${[...digits].reverse().join('')}%`;
  return {
    isIndexed: YES,
    isExact: true,
    ids: Prisma.sql`SELECT id FROM "case" WHERE reverse(reference) LIKE ${pattern} LIMIT ${most}`,
    matches: Prisma.sql`reverse(c.reference) LIKE ${pattern}`,
  };
}

/** Typed with zeros in front, it begins the number as it is written; without, what it comes to. */
export function byNumberBeginning(digits: string, most: Prisma.Sql): Way[] {
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
      isExact: true,
      ids: Prisma.sql`SELECT id FROM "case" WHERE ${begins(Prisma.sql`reference`)} LIMIT ${most}`,
      matches: begins(Prisma.sql`c.reference`),
    },
  ];
}

/** All of the words in the claimant's name and the title, the last one perhaps half typed. */
export function byNames(query: string, most: Prisma.Sql): Way {
  return {
    isIndexed: YES,
    isExact: true,
    ids: Prisma.sql`SELECT id FROM find_cases_by_names(${query}::tsquery, ${most}) AS id`,
    matches: Prisma.sql`EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND s.names @@ ${query}::tsquery)`,
  };
}

/** Whether one term is met: a phrase within a document, where its words have places, a word anywhere in the case. */
function meets({ query, isPhrase, isAbsent }: ReadGroup[number]): Prisma.Sql {
  const inPart = Prisma.sql`EXISTS (SELECT FROM search_part p WHERE p.case_id = s.case_id AND p.words @@ ${query}::tsquery)`;
  const met = isPhrase ? inPart : Prisma.sql`(s.words @@ ${query}::tsquery OR s.is_long AND ${inPart})`;
  return isAbsent ? Prisma.sql`NOT ${met}` : met;
}

const meetsAll = (group: ReadGroup) => join(group.map(meets), 'AND');

/** The groups as one query, for the vector that holds all words of a case which is not long. */
const write = (groups: ReadGroup[]) =>
  groups
    .map((group) => group.map(({ query, isAbsent }) => `${isAbsent ? '!' : ''}(${query})`).join(' & '))
    .map((group) => `(${group})`)
    .join(' | ');

// The index knows which words a case holds, not where they stand, nor which it lacks. Asked for a phrase it would open every
// case that holds its words; so it is asked for the words alone, and the few that are left are looked at afterwards.
const askIndex = (query: string) => Prisma.sql`regexp_replace(querytree(${query}::tsquery), '<(-|[0-9]+)>', '&', 'g')`;
const forIndex = (query: string) => query.replace(/<(-|\d+)>/g, '&');

/** By words of the whole case: its own, and those of its documents. */
export function byWords(groups: ReadGroup[], most: Prisma.Sql): Way {
  const query = write(groups);
  const isPlain = groups.every((group) => group.every(({ isPhrase, isAbsent }) => !isPhrase && !isAbsent));
  const inLong = groups.map((group) => group.filter(({ isAbsent }) => !isAbsent).map((term) => forIndex(term.query)));
  const byParts = inLong
    .filter((terms) => terms.length > 0)
    .map((terms) => Prisma.sql`UNION ALL SELECT id FROM find_long_cases(${terms}::tsquery[], ${most}) AS id`);
  const met = isPlain
    ? Prisma.sql`(s.words @@ ${query}::tsquery OR s.is_long AND ${join(groups.map(meetsAll), 'OR')})`
    : join(groups.map(meetsAll), 'OR');
  return {
    // A search for nothing but what must be absent matches nearly everything, which counts as common.
    isIndexed: Prisma.sql`querytree(${query}::tsquery) <> 'T'`,
    isExact: isPlain,
    ids: Prisma.sql`SELECT id FROM find_cases_by_words(${askIndex(query)}::tsquery, ${most}) AS id ${Prisma.join(byParts.length > 0 ? byParts : [Prisma.empty], ' ')}`,
    matches: Prisma.sql`EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND ${met})`,
  };
}

/** The last word as the beginning of one of the name or the title, the words before it anywhere in the case. */
export function byBeginning({ beginning, before }: { beginning: string; before: ReadGroup }, most: Prisma.Sql): Way {
  const query = write([before]);
  const met = meetsAll(before);
  return {
    isIndexed: YES,
    isExact: true,
    ids: Prisma.sql`SELECT id FROM find_cases_by_names(${beginning}::tsquery, ${query}::tsquery, ${most}) AS id
      UNION ALL SELECT id FROM find_long_cases_by_names(${beginning}::tsquery, ${before.map((term) => term.query)}::tsquery[], ${most}) AS id`,
    matches: Prisma.sql`EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND s.names @@ ${beginning}::tsquery AND ${met})`,
  };
}
