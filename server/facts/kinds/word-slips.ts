/** Shorter words have neighbours that mean something else. */
const SHORTEST = 7;

/** Finds the word of a vocabulary that a misread word is one letter away from: more, less, or another. */
export function createSlipFinder(vocabulary: Iterable<string>): (word: string) => string | null {
  const known = new Set(vocabulary);
  const byShortened = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST) continue;
    for (const shortened of [word, ...dropEachLetter(word)]) {
      const words = byShortened.get(shortened);
      if (words) words.push(word);
      else byShortened.set(shortened, [word]);
    }
  }
  return (word) => {
    if (word.length < SHORTEST - 1 || word.length > 40) return null;
    for (const shortened of [word, ...dropEachLetter(word)])
      for (const candidate of byShortened.get(shortened) ?? [])
        if (candidate.length >= SHORTEST && isOneSlip(word, candidate)) return candidate;
    return null;
  };
}

function* dropEachLetter(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
