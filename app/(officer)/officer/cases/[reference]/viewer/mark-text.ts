import type { Highlight } from './highlights';

export type TextSegment = { start: number; text: string; highlight: Highlight | null };

/**
 * Cuts a page's text at its cited ranges, in order and without loss. Where ranges overlap the strong one has the text,
 * else the one that starts first; ranges beyond the text are cut at its end.
 */
export function markText({ text, highlights }: { text: string; highlights: readonly Highlight[] }): TextSegment[] {
  const owner = new Array<Highlight | null>(text.length).fill(null);
  const byWeakness = [...highlights].sort((a, b) =>
    a.strength === b.strength ? b.start - a.start : a.strength === 'faint' ? -1 : 1,
  );
  for (const highlight of byWeakness) {
    for (let at = Math.max(0, highlight.start); at < Math.min(text.length, highlight.end); at += 1)
      owner[at] = highlight;
  }
  const segments: TextSegment[] = [];
  for (let start = 0; start < text.length; ) {
    const highlight = owner[start] ?? null;
    let end = start + 1;
    while (end < text.length && owner[end] === highlight) end += 1;
    segments.push({ start, text: text.slice(start, end), highlight });
    start = end;
  }
  return segments;
}
