import { database } from '@/server/platform/database';
import type { Term, Typed } from './read-typed';

/** Terms as Postgres reads them, all of which must be met. `query` is a tsquery's text. */
export type ReadGroup = { query: string; isPhrase: boolean; isAbsent: boolean }[];

export type ReadTerms = {
  /** Of the groups one must be met; empty where nothing is left to look for. */
  groups: ReadGroup[];
  /** All words as those of a name or a title: as they stand, then with the last one half typed. None for a search with operators. */
  names: string[];
  /** The last word as a beginning, and the words before it. Null where there are none, or it is not half typed. */
  ahead: { beginning: string; before: ReadGroup } | null;
};

/**
 * Folds what was typed by the same functions that fold what is searched: they stand in the database, beside the triggers that
 * write the index. Stop words ask for nothing, unless there is nothing else.
 */
export async function readTerms({ groups, halfTyped }: Typed): Promise<ReadTerms> {
  const terms = groups.flat();
  const before = halfTyped?.before ?? [];
  const all = [...terms, ...before];
  if (terms.length === 0) return { groups: [], names: [], ahead: null };
  const [row] = await database().$queryRaw<{ stems: string[]; words: string[]; beginning: string | null }[]>`
    SELECT array_agg(CASE WHEN is_phrase THEN read_phrase('english', typed) ELSE read_term('english', typed) END::text ORDER BY place) AS stems,
           array_agg(CASE WHEN is_phrase THEN read_phrase('simple', typed) ELSE read_term('simple', typed) END::text ORDER BY place) AS words,
           read_beginning(${halfTyped?.last ?? null})::text AS beginning
    FROM unnest(${all.map(({ text }) => text)}::text[], ${all.map(({ isPhrase }) => isPhrase)}::boolean[]) WITH ORDINALITY AS term(typed, is_phrase, place)`;
  const { stems = [], words = [], beginning = null } = row ?? {};
  const hasStems = terms.some((_, place) => stems[place]);
  const read = (some: Term[], from: number): ReadGroup =>
    some.flatMap(({ isPhrase, isAbsent }, index) => {
      const query = (hasStems ? stems : words)[from + index];
      return query ? [{ query, isPhrase, isAbsent }] : [];
    });
  let from = 0;
  const readGroups = groups.map((group) => {
    const found = read(group, from);
    from += group.length;
    return found;
  });
  const hasOperator = groups.length > 1 || terms.some(({ isPhrase, isAbsent }) => isPhrase || isAbsent);
  const inFull = conjoin(words.slice(0, terms.length));
  const behind = conjoin([...words.slice(terms.length), beginning ?? '']);
  const names = hasOperator ? [] : [inFull, ...(beginning ? [behind] : [])].filter(Boolean);
  const readBefore = stems
    .slice(terms.length)
    .flatMap((query) => (query ? [{ query, isPhrase: false, isAbsent: false }] : []));
  return {
    groups: readGroups.filter((group) => group.length > 0),
    names,
    ahead: beginning && before.length > 0 ? { beginning, before: readBefore } : null,
  };
}

const conjoin = (queries: string[]) =>
  queries
    .filter(Boolean)
    .map((query) => `(${query})`)
    .join(' & ');
