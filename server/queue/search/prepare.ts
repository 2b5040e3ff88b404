import { Prisma } from '@/server/platform/database';
import { readReference } from './read-reference';
import { askForTerms, type FoldedTerms, type ReadGroup, type ReadTerms, readTerms } from './read-terms';
import { readTyped } from './read-typed';
import {
  byBeginning,
  byNames,
  byNumberBeginning,
  byNumberEnd,
  byReference,
  byWords,
  join,
  matchBy,
  type Way,
} from './ways';

/**
 * Up to so many matching cases are found by the index on words and put in order afterwards. More of them are common enough for
 * the other way: walking the queue in its order and looking at each case. Either way costs tens of milliseconds.
 */
export const RARE_UP_TO = 5_000;

/** Cases that match in one kind of place. */
export type Stage = {
  ways: Way[];
  /** Whether the case `c` is of this stage. */
  matches: Prisma.Sql;
  /** Whether that reads more of the case than its id. */
  readsCase: boolean;
  /** Whether the case `c` matches, for one that the ways' ids name; null where being among them says so already. */
  rest: Prisma.Sql | null;
};

export type Search = {
  /** Who matches by reference, name or title stands before who does so in other words. No case is in two of them. */
  stages: Stage[];
  /** Whether the case `c` matches at all. */
  matches: Prisma.Sql;
  /** How a row's place is found, see `readPlaces`. `isName` is of the case `c` whose words are `s`. */
  places: { names: string[]; isName: Prisma.Sql; terms: ReadGroup };
};

const NO = Prisma.sql`false`;
/** One more than are rare tells that there are too many. */
export const ENOUGH = Prisma.sql`${RARE_UP_TO + 1}::int`;

/** A search whose words Postgres has yet to fold: `terms` says how, and `arrange` makes the search of its answer. */
export type Preparing = { terms: Prisma.Sql | null; arrange: (folded: FoldedTerms) => Search };

/** How to find what somebody typed; null for nothing. */
export function prepareSearch(typed: string | null | undefined): Preparing | null {
  if (!typed) return null;
  const { beginnings, isAlone, number } = readReference(typed);
  const ways: Way[] = beginnings.map((beginning) => byReference(beginning, ENOUGH));
  if (number) ways.push(byNumberEnd(number, ENOUGH), ...byNumberBeginning(number, ENOUGH));
  if (isAlone) return { terms: null, arrange: () => arrange({ first: ways, second: [], names: [], terms: [] }) };
  const read = readTyped(typed);
  return {
    terms: askForTerms(read),
    arrange: (folded) => arrangeTerms({ ways, read: readTerms({ typed: read, folded }) }),
  };
}

function arrangeTerms({ ways, read: { groups, names, ahead } }: { ways: Way[]; read: ReadTerms }): Search {
  const second = groups.length > 0 ? [byWords(groups, ENOUGH)] : [];
  // Stop words before it ask for nothing.
  const alone = ahead && ahead.before.length === 0 ? [ahead.beginning] : [];
  if (ahead && ahead.before.length > 0) second.push(byBeginning(ahead, ENOUGH));
  const anyName = [...names, ...alone].map((query) => `(${query})`).join(' | ');
  const first = anyName ? [...ways, byNames(anyName, ENOUGH)] : ways;
  const terms = groups.flat().filter(({ isAbsent }) => !isAbsent);
  return arrange({ first, second, names, terms });
}

type Arranged = { first: Way[]; second: Way[]; names: string[]; terms: ReadGroup };

function arrange({ first, second, names, terms }: Arranged): Search {
  const stages: Stage[] = [];
  if (first.length > 0)
    stages.push({ ways: first, matches: matchBy(first), readsCase: readsCase(first), rest: restOf(first) });
  if (second.length > 0)
    stages.push({
      ways: second,
      matches: matchBy(second, first),
      readsCase: readsCase([...first, ...second]),
      rest: restOf(second),
    });
  const anyName = first.map(({ matches }) => matches);
  return {
    stages,
    // Nothing but signs: no case holds those.
    matches: stages.length > 0 ? matchBy([...first, ...second]) : NO,
    places: { names, isName: anyName.length > 0 ? join(anyName, 'OR') : NO, terms },
  };
}

const readsCase = (ways: Way[]) => ways.some(({ reads }) => reads === 'case');
const restOf = (ways: Way[]) => (ways.every(({ isExact }) => isExact) ? null : matchBy(ways));
