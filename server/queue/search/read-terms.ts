import { Prisma } from '@/server/platform/database';
import type { Term, Typed } from './read-typed';

/** Terms as Postgres reads them, all of which must be met. `query` is a tsquery's text. */
export type ReadGroup = { query: string; isPhrase: boolean; isAbsent: boolean }[];

export type ReadTerms = {
  /** Of the groups one must be met; empty where nothing is left to look for. */
  groups: ReadGroup[];
  /** All words as those of a name or a title: as they stand, and with the last one half typed. None for a search with operators. */
  names: string[];
  /** The last word as a beginning, and the words before it. Null where there are none, or it is not half typed. */
  ahead: { beginning: string; before: ReadGroup } | null;
};

/** What Postgres answers of the terms: of each its query by stems and by whole words, and the beginning of a name. */
export type FoldedTerms = { stems: string[] | null; words: string[] | null; beginning: string | null };

/**
 * What was typed, as a table of one row for a statement's FROM; null where there is nothing to fold. It is folded by the same functions
 * that fold what is searched: they stand in the database, beside the triggers that write the index.
 */
export function askForTerms({ groups, halfTyped }: Typed): Prisma.Sql | null {
  const all = [...groups.flat(), ...(halfTyped?.before ?? [])];
  if (groups.flat().length === 0) return null;
  return Prisma.sql`read_terms(${all.map(({ text }) => text)}::text[], ${all.map(({ isPhrase }) => isPhrase)}::boolean[], ${halfTyped?.last ?? null})`;
}

/** The terms by what Postgres made of them. Stop words ask for nothing, unless there is nothing else. */
export function readTerms({ typed: { groups, halfTyped }, folded }: { typed: Typed; folded: FoldedTerms }): ReadTerms {
  const terms = groups.flat();
  const before = halfTyped?.before ?? [];
  if (terms.length === 0) return { groups: [], names: [], ahead: null };
  const { beginning } = folded;
  const stems = folded.stems ?? [];
  const words = folded.words ?? [];
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
  // What holds the last word holds its beginning, unless that word belongs to a number before it.
  const isApart = terms.length === before.length + 1;
  const names = hasOperator
    ? []
    : [...(beginning && isApart ? [] : [inFull]), ...(beginning ? [behind] : [])].filter(Boolean);
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
