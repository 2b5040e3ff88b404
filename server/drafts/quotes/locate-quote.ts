import { alignBackwards, findApproximateEnds } from './align-quote';
import { type FoldedText, foldText } from './fold-text';
import { isReadingSlip } from './is-reading-slip';

export type LocatedQuote = { start: number; end: number; match: 'exact' | 'approximate' };

/** Enough for the misreadings on a poor scan, too little to rewrite a clause: one letter in 25. */
const EDITS_ALLOWED = 0.04;
/** Tries at lining up one quote. More means a text that repeats itself, where a further try finds nothing better. */
const ALIGNMENTS_TRIED = 12;

/**
 * Finds where a quote stands in a page's text: to the letter once both are folded, or else within 4 % edits that a
 * misreading explains. Offsets are UTF-16 units in `text`, `end` exclusive. Of several places the one nearest to
 * `startHint` wins, without a hint the first. Null when the words are not there.
 */
export function locateQuote(input: {
  quote: string;
  text: string;
  startHint?: number | undefined;
}): LocatedQuote | null {
  return locateInFolded({ quote: input.quote, page: foldText(input.text), startHint: input.startHint });
}

/** As `locateQuote`, for many quotes on one page: folding the page is the larger part of the work. */
export function locateInFolded(input: {
  quote: string;
  page: FoldedText;
  startHint?: number | undefined;
}): LocatedQuote | null {
  const quote = foldText(input.quote).folded;
  if (!/[\p{L}\p{N}]/u.test(quote)) return null;
  const hint = input.startHint ?? 0;
  return findExact({ quote, page: input.page, hint }) ?? findApproximate({ quote, page: input.page, hint });
}

function findExact(input: { quote: string; page: FoldedText; hint: number }): LocatedQuote | null {
  const { quote, page, hint } = input;
  let best: LocatedQuote | null = null;
  for (let at = page.folded.indexOf(quote); at >= 0; at = page.folded.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (!isCleanCut(page, at) || !isCleanCut(page, end)) continue;
    const found: LocatedQuote = { ...toOriginal(page, at, end), match: 'exact' };
    if (!best || Math.abs(found.start - hint) < Math.abs(best.start - hint)) best = found;
    else if (found.start > hint) break;
  }
  return best;
}

function findApproximate(input: { quote: string; page: FoldedText; hint: number }): LocatedQuote | null {
  const { quote, page, hint } = input;
  const limit = Math.floor(quote.length * EDITS_ALLOWED);
  if (limit === 0) return null;
  const fromHint = (end: number): number => Math.abs((page.ends[end - 1] ?? 0) - input.quote.length - hint);
  const candidates = findApproximateEnds({ quote, text: page.folded, limit })
    .filter((candidate) => isCleanCut(page, candidate.end))
    .sort((a, b) => a.distance - b.distance || fromHint(a.end) - fromHint(b.end))
    .slice(0, ALIGNMENTS_TRIED);
  for (const { end } of candidates) {
    const isBoundary = (at: number): boolean => isCleanCut(page, at);
    const aligned = alignBackwards({ quote, text: page.folded, end, limit, isBoundary });
    const countInText = (word: string): number => countWord(page.folded, word);
    if (aligned && isReadingSlip({ chunks: aligned.chunks, countInText })) {
      return { ...toOriginal(page, aligned.start, end), match: 'approximate' };
    }
  }
  return null;
}

function toOriginal(page: FoldedText, start: number, end: number): { start: number; end: number } {
  return { start: page.starts[start] ?? 0, end: page.ends[end - 1] ?? 0 };
}

/**
 * Whether a quote may begin or end here. Not inside a word or a number: "covered" does not stand in "uncovered", nor "1 May"
 * in "11 May", "£1" in "£1,240" or "£50" in "-£50".
 */
function isCleanCut(page: FoldedText, at: number): boolean {
  const before = page.folded.slice(Math.max(0, at - 3), at);
  const after = page.folded.slice(at, at + 2);
  if (/\d[.,/:-]$/.test(before) && /^\d/.test(after)) return false;
  if (/\d$/.test(before) && /^[.,/:-]\d/.test(after)) return false;
  if (/(?:^|[^\p{L}\p{N}])-$/u.test(before) && /^[£$€\d]/.test(after)) return false;
  if (!/[\p{L}\p{N}\p{M}]$/u.test(before) || !/^[\p{L}\p{N}\p{M}]/u.test(after)) return true;
  return isAtDroppedHyphen(page, at);
}

/** Folding joins "storm-damaged"; its second half is a word all the same, unless the first half negates it. */
function isAtDroppedHyphen(page: FoldedText, at: number): boolean {
  const gapStart = page.ends[at - 1] ?? 0;
  const gap = page.original.slice(gapStart, page.starts[at] ?? 0);
  if (!/^[-‐‑‒–—]$/.test(gap)) return false;
  return !/(?:^|\P{L})(?:non|un|anti|mis|dis)$/iu.test(page.original.slice(Math.max(0, gapStart - 5), gapStart));
}

function countWord(text: string, word: string): number {
  const isLetter = (character: string): boolean => /\p{L}/u.test(character);
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count < 2; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) count++;
  }
  return count;
}
