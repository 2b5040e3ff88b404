/** A letter of one reading beside its counterpart in the other; null where the other has none. */
export type LetterPair = { ours: number | null; theirs: number | null };

/** A letter taken for another costs a little more than one that is missing, and less than two that are. */
const SUBSTITUTED = 1.5;
const SAME_APART_FROM_CASE = 0.5;
/** The table grows with the product of both lengths; a line of text has 200 letters at most. */
const MAX_LETTERS = 400;

/** The cheapest way to turn one row of letters into another, as pairs in order. Rows past the limit pair by place. */
export function alignLetters(ours: readonly string[], theirs: readonly string[]): LetterPair[] {
  if (Math.max(ours.length, theirs.length) > MAX_LETTERS)
    return ours.map((_, index) => ({ ours: index, theirs: index < theirs.length ? index : null }));
  const columns = theirs.length + 1;
  const costs = new Float32Array((ours.length + 1) * columns);
  for (let i = 0; i <= ours.length; i += 1) {
    for (let j = 0; j <= theirs.length; j += 1) {
      if (i === 0 || j === 0) costs[i * columns + j] = i + j;
      else {
        const paired = (costs[(i - 1) * columns + j - 1] ?? 0) + compareLetters(ours[i - 1], theirs[j - 1]);
        const alone = Math.min(costs[(i - 1) * columns + j] ?? 0, costs[i * columns + j - 1] ?? 0) + 1;
        costs[i * columns + j] = Math.min(paired, alone);
      }
    }
  }
  const pairs: LetterPair[] = [];
  let [i, j] = [ours.length, theirs.length];
  while (i > 0 || j > 0) {
    const cost = costs[i * columns + j] ?? 0;
    const paired =
      i > 0 && j > 0 ? (costs[(i - 1) * columns + j - 1] ?? 0) + compareLetters(ours[i - 1], theirs[j - 1]) : Infinity;
    if (paired === cost) pairs.push({ ours: --i, theirs: --j });
    else if (i > 0 && (costs[(i - 1) * columns + j] ?? 0) + 1 === cost) pairs.push({ ours: --i, theirs: null });
    else pairs.push({ ours: null, theirs: --j });
  }
  return pairs.reverse();
}

function compareLetters(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  return a?.toLowerCase() === b?.toLowerCase() ? SAME_APART_FROM_CASE : SUBSTITUTED;
}
