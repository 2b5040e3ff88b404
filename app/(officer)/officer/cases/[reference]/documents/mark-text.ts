import type { Highlight } from './highlights';
import type { Span } from './words';

/** What is marked in a text beside its cited passages. */
export type TextMark = Span & { kind: 'hit' | 'current-hit' | 'selection' | 'caret' | 'doubt' };

export type TextSegment = { start: number; text: string; highlight: Highlight | null; marks: readonly TextMark[] };

/** Segments that follow each other in one cited passage, or in none. */
export type TextRun = {
  start: number;
  highlight: Highlight | null;
  /** Where another passage lies over its middle, or a doubtful word ends in it, a passage comes in several runs. */
  isFirst: boolean;
  segments: readonly TextSegment[];
};

const NONE: readonly TextMark[] = [];

/**
 * Cuts a page's text at its cited ranges and its other marks, in order and without loss. Where cited ranges overlap the strong
 * one has the text, else the one that starts first; ranges beyond the text are cut at its end.
 */
export function markText({
  text,
  highlights,
  marks = NONE,
}: {
  text: string;
  highlights: readonly Highlight[];
  marks?: readonly TextMark[];
}): TextSegment[] {
  const owner = new Array<Highlight | null>(text.length).fill(null);
  const byWeakness = [...highlights].sort((a, b) =>
    a.strength === b.strength ? b.start - a.start : a.strength === 'faint' ? -1 : 1,
  );
  for (const highlight of byWeakness) {
    for (let at = Math.max(0, highlight.start); at < Math.min(text.length, highlight.end); at += 1)
      owner[at] = highlight;
  }
  const cuts = new Set(marks.flatMap(({ start, end }) => [start, end]));
  const segments: TextSegment[] = [];
  for (let start = 0; start < text.length; ) {
    const highlight = owner[start] ?? null;
    let end = start + 1;
    while (end < text.length && owner[end] === highlight && !cuts.has(end)) end += 1;
    const own = marks.filter((mark) => mark.start <= start && mark.end >= end);
    segments.push({ start, text: text.slice(start, end), highlight, marks: own.length > 0 ? own : NONE });
    start = end;
  }
  return segments;
}

/**
 * Puts together what the marks within a cited passage cut apart, so that a passage is one thing again. A run ends behind a doubtful
 * word: what else was read there is shown beside it, and is no part of what was cited.
 */
export function joinRuns(segments: readonly TextSegment[]): TextRun[] {
  const runs: (TextRun & { segments: TextSegment[] })[] = [];
  const begun = new Set<Highlight>();
  for (const segment of segments) {
    const { start, highlight } = segment;
    const last = runs.at(-1);
    if (last && last.highlight === highlight && !endsDoubtfulWord(last.segments.at(-1))) {
      last.segments.push(segment);
      continue;
    }
    runs.push({ start, highlight, isFirst: highlight !== null && !begun.has(highlight), segments: [segment] });
    if (highlight) begun.add(highlight);
  }
  return runs;
}

const endsDoubtfulWord = (segment: TextSegment | undefined) =>
  segment?.marks.some(({ kind, end }) => kind === 'doubt' && end === segment.start + segment.text.length) ?? false;
