/** Letters that a reader takes for each other, each to one of them. Lexicon and page are folded alike, so that a slip changes nothing. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/ł/g, 'l'],
  [/ø/g, 'o'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[i1|!ı]/g, 'l'],
  [/0/g, 'o'],
  [/5/g, 's'],
];
/** Shorter words differ by their last letter: "bus", "gas". */
const SHORTEST_PLURAL = 5;

/** Lower case, without accents, plural "s" and lookalikes; `#` for a number. */
export function foldWord(word: string): string {
  if (/^\p{N}+$/u.test(word)) return '#';
  let folded = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  for (const [from, to] of LOOKALIKES) folded = folded.replace(from, to);
  return folded.length >= SHORTEST_PLURAL && folded.endsWith('s') ? folded.slice(0, -1) : folded;
}
