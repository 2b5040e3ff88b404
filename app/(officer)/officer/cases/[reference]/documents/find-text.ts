import { type FoldedText, foldText } from '@/server/drafts/quotes/fold-text';

export type TextHit = { start: number; end: number };

/** Fewer letters are in every word. */
export const SHORTEST_SEARCH = 2;

// Folding a page is the larger part of a search, and pages stay the same while one types.
const folded = new Map<string, FoldedText>();
const KEPT_PAGES = 2_000;

function foldOnce(text: string): FoldedText {
  const known = folded.get(text);
  if (known) return known;
  if (folded.size >= KEPT_PAGES) folded.clear();
  const fresh = foldText(text);
  folded.set(text, fresh);
  return fresh;
}

/**
 * Where a page's text has these words, in order and without overlaps: case, white space, quote marks and dashes don't count.
 * Offsets are UTF-16 units of the text, `end` exclusive.
 */
export function findText({ text, wanted }: { text: string; wanted: string }): TextHit[] {
  const needle = foldText(wanted).folded.trim();
  if (needle.length < SHORTEST_SEARCH) return [];
  const page = foldOnce(text);
  const hits: TextHit[] = [];
  for (let at = page.folded.indexOf(needle); at >= 0; at = page.folded.indexOf(needle, at + needle.length)) {
    const start = page.starts[at];
    const end = page.ends[at + needle.length - 1];
    if (start !== undefined && end !== undefined) hits.push({ start, end });
  }
  return hits;
}
