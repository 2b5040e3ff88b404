import type { Segment } from '../layout/segment';
import type { PlacedWord } from './compose-page';
import type { Glyph } from './glyphs';
import { isRightToLeft, type Run } from './text-rows';
import { type Gap, judgeGaps } from './word-gaps';

/** Words that stand together on a line, no farther apart than words do. */
export type TextSegment = Segment & { words: PlacedWord[] };

type Part = { glyph: Glyph; gap: Gap };

/** Parts a row of the page into stretches of words, from left to right. */
export function splitRow(row: readonly Run[]): TextSegment[] {
  const glyphs = row.flatMap((run) => run.glyphs);
  const raised = new Set(row.filter((run) => run.isRaised).map((run) => run.glyphs[0]));
  const parts = glyphs.some((glyph) => isRightToLeft(glyph.text)) ? keepOrder(glyphs) : judge(glyphs, raised);
  const segments: Part[][] = [];
  for (const part of parts) {
    const segment = segments.at(-1);
    if (segment && part.gap !== 'cell') segment.push(part);
    else segments.push([part]);
  }
  return segments.flatMap((segment) => toSegment(segment));
}

function judge(glyphs: readonly Glyph[], raised: ReadonlySet<Glyph | undefined>): Part[] {
  const gaps = judgeGaps(glyphs);
  return glyphs.map((glyph, index) => {
    const gap = gaps[index] ?? 'none';
    // A note's number beside an amount is no digit of it.
    const isNote = raised.has(glyph) && /\d$/.test(glyphs[index - 1]?.text ?? '') && /^\d/.test(glyph.text);
    return { glyph, gap: isNote && gap === 'none' ? 'word' : gap };
  });
}

/** Letters from right to left come in the order in which they are read, with the file's own spaces. */
function keepOrder(glyphs: readonly Glyph[]): Part[] {
  const ordered = [...glyphs].sort((a, b) => a.index - b.index);
  return ordered.map((glyph, index) => {
    const last = ordered[index - 1];
    const isApart = last !== undefined && measureDistance(last, glyph) > Math.min(last.size, glyph.size) * 2;
    return { glyph, gap: isApart ? 'cell' : glyph.before === 'none' ? 'none' : 'word' };
  });
}

function measureDistance(a: Glyph, b: Glyph): number {
  return Math.max(a.left, b.left) - Math.min(a.right, b.right);
}

function toSegment(parts: readonly Part[]): TextSegment[] {
  const words: Glyph[][] = [];
  let [left, right, first] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let tallest = parts[0]?.glyph;
  for (const { glyph, gap } of parts) {
    const word = words.at(-1);
    if (word && gap === 'none') word.push(glyph);
    else words.push([glyph]);
    left = Math.min(left, glyph.left);
    right = Math.max(right, glyph.right);
    first = Math.min(first, glyph.index);
    if (!tallest || glyph.height > tallest.height) tallest = glyph;
  }
  const placed: PlacedWord[] = [];
  words.forEach((glyphs, index) => {
    const word = placeWord(glyphs, index === words.length - 1);
    if (word) placed.push(word);
  });
  if (placed.length === 0 || !tallest) return [];
  const text = placed.map((word) => word.text).join(' ');
  const { middle, height } = tallest;
  return [{ words: placed, text, wordCount: placed.length, first, left, right, middle, height }];
}

function placeWord(glyphs: readonly Glyph[], endsLine: boolean): PlacedWord | null {
  let text = '';
  const box = { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: 0, y1: 0 };
  glyphs.forEach((glyph, index) => {
    text += readText(glyph, endsLine && index === glyphs.length - 1);
    box.x0 = Math.min(box.x0, glyph.box.x0);
    box.y0 = Math.min(box.y0, glyph.box.y0);
    box.x1 = Math.max(box.x1, glyph.box.x1);
    box.y1 = Math.max(box.y1, glyph.box.y1);
  });
  // What lies outside the visible page cannot be checked by a reader, and must not speak.
  const isOnPage = box.x1 > 0 && box.y1 > 0 && box.x0 < 1 && box.y0 < 1;
  return text !== '' && isOnPage ? { text, box, confidence: 1 } : null;
}

/** A soft hyphen that shows within its line is a hyphen; at the end it may part a word. */
function readText({ text }: Glyph, endsLine: boolean): string {
  return endsLine || !text.includes('\u00ad') ? text : text.replace(/\u00ad/g, '-');
}
