import { Prisma } from '@/server/platform/database';
import type { ReadGroup } from './read-terms';

/** One way in which a case `c` can match, whose words are `s`. Values only ever reach SQL as parameters. */
export type Way = {
  /** Whether an index serves it. */
  isIndexed: boolean;
  /** About how many cases match, where that is known without looking for them. */
  expected: Prisma.Sql | null;
  /** Whether being among the ids says that the case matches. */
  isExact: boolean;
  ids: Prisma.Sql;
  matches: Prisma.Sql;
  /** What `matches` reads: columns of the case, its words, or its id alone. */
  reads: 'case' | 'words' | 'id';
};

export const join = (parts: Prisma.Sql[], word: 'AND' | 'OR') => Prisma.sql`(${Prisma.join(parts, ` ${word} `)})`;

/**
 * Whether the case `c` matches in one of these ways and in none of those. Its words are looked up once for all of them. OFFSET 0
 * keeps that a look at each case: made a join, Postgres may read all words of all cases for the few that are asked about.
 */
export function matchBy(ways: Way[], others: Way[] = []): Prisma.Sql {
  const isOfWords = ({ reads }: Way) => reads === 'words';
  const refuse = ({ matches }: Way) => Prisma.sql`(${matches}) IS NOT TRUE`;
  const refused = others.filter(isOfWords).map(refuse);
  const inWords = ways.filter((way) => refused.length > 0 || isOfWords(way)).map(({ matches }) => matches);
  const met = ways.filter((way) => refused.length === 0 && !isOfWords(way)).map(({ matches }) => matches);
  if (inWords.length > 0)
    met.push(
      Prisma.sql`EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND ${join([join(inWords, 'OR'), ...refused], 'AND')} OFFSET 0)`,
    );
  return join([join(met, 'OR'), ...others.filter((way) => !isOfWords(way)).map(refuse)], 'AND');
}

/** Of one word, in any of its spellings. How often several of them stand together can't be told from how often each does. */
const expect = (kind: 'names' | 'words', query: string) =>
  /[&!<]/.test(query) ? null : Prisma.sql`expect_cases(${kind}, ${query}::tsquery)`;

/** The pattern holds letters, digits and hyphens alone, none of which LIKE reads as anything else. */
export function byReference(beginning: string, most: Prisma.Sql): Way {
  const pattern = `${beginning}%`;
  return {
    isIndexed: true,
    isExact: true,
    expected: null,
    ids: Prisma.sql`SELECT id FROM "case" WHERE reference LIKE ${pattern} LIMIT ${most}`,
    matches: Prisma.sql`c.reference LIKE ${pattern}`,
    reads: 'case',
  };
}

export function byNumberEnd(digits: string, most: Prisma.Sql): Way {
  const pattern = `${[...digits].reverse().join('')}%`;
  return {
    isIndexed: true,
    isExact: true,
    expected: null,
    ids: Prisma.sql`SELECT id FROM "case" WHERE reverse(reference) LIKE ${pattern} LIMIT ${most}`,
    matches: Prisma.sql`reverse(c.reference) LIKE ${pattern}`,
    reads: 'case',
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
      isIndexed: true,
      isExact: true,
      expected: null,
      ids: Prisma.sql`SELECT id FROM "case" WHERE ${begins(Prisma.sql`reference`)} LIMIT ${most}`,
      matches: begins(Prisma.sql`c.reference`),
      reads: 'case',
    },
  ];
}

/** All of the words in the claimant's name and the title, the last one perhaps half typed. */
export function byNames(query: string, most: Prisma.Sql): Way {
  return {
    isIndexed: true,
    isExact: true,
    ids: Prisma.sql`SELECT id FROM find_cases_by_names(${query}::tsquery, ${most}) AS id`,
    // One that is typed in full is among the words too, and expected there.
    expected: query.includes(':*') ? expect('names', query) : null,
    matches: Prisma.sql`s.names @@ ${query}::tsquery`,
    reads: 'words',
  };
}

/** Whether one term is met: a phrase within a document, where its words have places, a word anywhere in the case. */
function meets({ query, isPhrase, isAbsent }: ReadGroup[number]): Prisma.Sql {
  const inPart = Prisma.sql`EXISTS (SELECT FROM search_part p WHERE p.case_id = c.id AND p.words @@ ${query}::tsquery OFFSET 0)`;
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
// case that holds its words; so it is asked for the words alone, each once, and the few that are left are looked at afterwards.
const forIndex = (group: ReadGroup): ReadGroup =>
  group
    .filter(({ isAbsent }) => !isAbsent)
    .map((term) => {
      const parts = term.query.split(/ <(?:-|\d+)> /);
      const words = term.query.includes('|') ? parts : [...new Set(parts)];
      return { ...term, query: words.join(' & ') };
    });

/** By words of the whole case: its own, and those of its documents. */
export function byWords(groups: ReadGroup[], most: Prisma.Sql): Way {
  const terms = groups.flat();
  const isPlain = terms.every(({ isPhrase, isAbsent }) => !isPhrase && !isAbsent);
  const indexed = groups.map(forIndex);
  const byParts = indexed
    .filter((group) => group.length > 0)
    .map(
      (group) =>
        Prisma.sql`SELECT id FROM find_long_cases(${group.map(({ query }) => query)}::tsquery[], ${most}) AS id`,
    );
  const met = join(groups.map(meetsAll), 'OR');
  return {
    // A search for nothing but what must be absent matches nearly everything, which counts as common.
    isIndexed: indexed.every((group) => group.length > 0),
    isExact: isPlain,
    expected: expect('words', write(groups)),
    ids: Prisma.join(
      [Prisma.sql`SELECT id FROM find_cases_by_words(${write(indexed)}::tsquery, ${most}) AS id`, ...byParts],
      ' UNION ALL ',
    ),
    matches: isPlain ? Prisma.sql`(s.words @@ ${write(groups)}::tsquery OR s.is_long AND ${met})` : met,
    reads: terms.every(({ isPhrase }) => isPhrase) ? 'id' : 'words',
  };
}

/** The last word as the beginning of one of the name or the title, the words before it anywhere in the case. */
export function byBeginning({ beginning, before }: { beginning: string; before: ReadGroup }, most: Prisma.Sql): Way {
  const query = write([before]);
  const met = meetsAll(before);
  return {
    isIndexed: true,
    isExact: true,
    expected: null,
    ids: Prisma.sql`SELECT id FROM find_cases_by_names(${beginning}::tsquery, ${query}::tsquery, ${most}) AS id
      UNION ALL SELECT id FROM find_long_cases_by_names(${beginning}::tsquery, ${before.map((term) => term.query)}::tsquery[], ${most}) AS id`,
    matches: Prisma.sql`(s.names @@ ${beginning}::tsquery AND ${met})`,
    reads: 'words',
  };
}
