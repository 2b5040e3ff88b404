/** A page of a document that shows and says what a page of another does, or bears its marks. */
export type PagePair = { page: number; how: 'picture' | 'facts'; otherId: string; otherPage: number };

export type PaperMatch = {
  otherId: string;
  how: 'bytes' | 'picture' | 'facts';
  /** Of either document those that are in the other; none for the same file. */
  pages: number[];
  otherPages: number[];
};

/** Of so many other documents all pages are compared. */
const MOST_OTHERS = 100;

/**
 * The documents whose other pages are worth a comparison, those first that are found by a page which few others have: standard conditions
 * are in everybody's tenancy, its first page in few.
 */
export function chooseOthers(pairs: readonly PagePair[]): string[] {
  const counts = countOthers(pairs);
  const fewest = new Map<string, number>();
  for (const pair of pairs) {
    const count = counts.get(keyOf(pair))?.size ?? 0;
    fewest.set(pair.otherId, Math.min(fewest.get(pair.otherId) ?? count, count));
  }
  return [...fewest]
    .sort(([, one], [, other]) => one - other)
    .slice(0, MOST_OTHERS)
    .map(([otherId]) => otherId);
}

/**
 * What is worth keeping: marks always, pictures where one of the pages is in fewer documents than `standard`, or where all pages that have
 * a picture are there. `found`: the pairs by which the others were found. `pairs`: those and what the comparison added.
 */
export function gatherMatches(input: {
  found: readonly PagePair[];
  pairs: readonly PagePair[];
  pictured: readonly number[];
  standard: number;
}): PaperMatch[] {
  const { found, pairs, pictured, standard } = input;
  const counts = countOthers(found);
  const matches = new Map<string, { how: PagePair['how']; otherId: string; places: PagePair[] }>();
  for (const pair of pairs) {
    const { how, otherId } = pair;
    const key = `${how} ${otherId}`;
    const match = matches.get(key) ?? { how, otherId, places: [] };
    match.places.push(pair);
    matches.set(key, match);
  }
  const isTelling = (pair: PagePair): boolean =>
    pair.how === 'facts' || (counts.get(keyOf(pair))?.size ?? 0) < standard;
  return [...matches.values()].flatMap(({ how, otherId, places }) => {
    const pages = distinct(places.map(({ page }) => page));
    const isWhole = pictured.every((page) => pages.includes(page));
    if (!isWhole && !places.some(isTelling)) return [];
    return [{ how, otherId, pages, otherPages: distinct(places.map(({ otherPage }) => otherPage)) }];
  });
}

/** By page and sign, in which documents it is. */
function countOthers(pairs: readonly PagePair[]): Map<string, Set<string>> {
  const counts = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const others = counts.get(keyOf(pair)) ?? new Set();
    counts.set(keyOf(pair), others.add(pair.otherId));
  }
  return counts;
}

const keyOf = ({ how, page }: PagePair): string => `${how} ${page}`;
const distinct = (pages: number[]): number[] => [...new Set(pages)].sort((a, b) => a - b);
