import type { DraftView } from '@/server/drafts/view';

type Comparable = Pick<DraftView['findings'][number], 'key' | 'statement' | 'isField'>;
export type Pair<Finding> = { now: Finding; old: Finding | null };

/** Less in common than this, and the two are about different things. */
const ALIKE = 0.5;

/**
 * Each finding of a newer draft with the one of an older draft that it takes the place of, and what is left of the older.
 * One key is not enough: `narrative` holds whatever was told, and a model may number its findings. It is where a field of
 * the case type is answered once on both sides; else the two also have to say something alike.
 */
export function pairFindings<Finding extends Comparable>({ before, after }: { before: Finding[]; after: Finding[] }) {
  const left = [...before];
  const take = (finding: Finding | null) => {
    if (finding) left.splice(left.indexOf(finding), 1);
    return finding;
  };
  // Word for word first, so that of two findings with one key the right ones are paired.
  const pairs = after.map(
    (now): Pair<Finding> => ({ now, old: take(left.find(({ statement }) => statement === now.statement) ?? null) }),
  );
  const open = pairs.filter(({ old }) => old === null);
  const isOnly = (findings: readonly Finding[], key: string) => findings.filter((one) => one.key === key).length === 1;
  for (const pair of open) {
    const { key, isField } = pair.now;
    const news = open.map(({ now }) => now);
    const only = isField && isOnly(news, key) && isOnly(left, key) ? left.find((old) => old.key === key) : undefined;
    pair.old = take(only ?? null);
  }
  // The likest first, so that none takes what another is nearer to.
  const candidates = open
    .filter(({ old }) => old === null)
    .flatMap((pair) =>
      left
        .filter(({ key }) => key === pair.now.key)
        .map((old) => ({ pair, old, likeness: compareWords(old.statement, pair.now.statement) })),
    )
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { pair, old } of candidates) if (!pair.old && left.includes(old)) pair.old = take(old);
  return { pairs, left };
}

/** From 0 to 1: how many of their words two statements share. Short words are in every sentence, figures are not. */
function compareWords(a: string, b: string): number {
  const words = (text: string) =>
    new Set(
      (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3 || /\p{N}/u.test(word)),
    );
  const [left, right] = [words(a), words(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
