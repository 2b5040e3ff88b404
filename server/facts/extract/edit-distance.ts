/** Words this long may have one letter off, and longer ones two: of short ones every letter counts. */
const ONE_OFF = 5;
const TWO_OFF = 10;
/** Longer words are compared as they are. */
const LONGEST = 24;

export function allowedEdits(word: string): number {
  if (word.length > LONGEST) return 0;
  return word.length >= TWO_OFF ? 2 : word.length >= ONE_OFF ? 1 : 0;
}

/** Letters changed, added or left out between two words; `limit + 1` as soon as there are more than `limit`. */
export function countEdits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const line = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edits = Math.min(swap, (last[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1);
      line.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    last = line;
  }
  return last[b.length] ?? limit + 1;
}

/** The word without each of its letters in turn, and without two where `depth` is two: what words a slip apart share. */
export function leaveOut(word: string, depth: number): Set<string> {
  const found = new Set([word]);
  let fresh = [word];
  for (let step = 0; step < depth; step++) {
    fresh = fresh.flatMap((from) => [...from].map((_, index) => from.slice(0, index) + from.slice(index + 1)));
    for (const shorter of fresh) found.add(shorter);
  }
  return found;
}
