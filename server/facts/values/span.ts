/** Where a value stands in its text: UTF-16 offsets, the end not included. */
export type Span = { start: number; end: number };

/** A sign that was read as another: `at` is its offset in the text that was searched. */
export type Mend = { at: number; read: string; meant: string };

/** Values in the order of the text, each of which begins where the one before has ended. */
export function dropOverlaps<Value extends Span>(values: readonly Value[]): Value[] {
  const kept: Value[] = [];
  // Of two that begin together the longer says more.
  for (const value of [...values].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (value.start >= (kept.at(-1)?.end ?? 0)) kept.push(value);
  }
  return kept;
}

/** The text with the spans blotted out, as long as it was: no digit of theirs can become part of another value. */
export function blotOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of dropOverlaps(spans)) {
    parts.push(text.slice(at, start), BLOT.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** In no paper, neither a letter nor a digit nor white space: a word does not go on across it. */
const BLOT = '\u0001';
