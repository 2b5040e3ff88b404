import { median } from '../layout/median';
import type { Glyph } from './glyphs';

/** What separates a letter from the one before it on its line. */
export type Gap = 'none' | 'word' | 'cell';

/** All in shares of the font's size, which is the letters' height and their width in the mean doubled. */
const CELL = 1;
/** Between letters of a word nothing is left free; kerning and justified lines spread them by less than this. */
const LEAST_WORD = { room: 0.13, shape: 0.2 };
/** A space that was typed shows, even where a tight line pressed it together. */
const LEAST_TYPED = { room: 0.06, shape: 0.12 };
const LIKELY_WORD = { room: 0.16, shape: 0.28 };
/** Above its letters' own gap a word space is no wider than this before it is a word space whatever else the line has. */
const MOST_WORD = 0.4;
/** Decimal signs are narrow letters that tables set on their own: a number is parted only by a plain word space. */
const DECIMAL = { room: 0.2, shape: 0.4 };
/** Letters spread wider than this are spread on purpose, if all of them are alike. */
const SPREAD = 0.1;
const ALIKE = 0.08;
const FEWEST_SPREAD = 4;
/** Letters set on a grid: so many, and so near to its lines. */
const FEWEST_ON_GRID = 6;
const ON_GRID = 0.04;
const GRID_REACH = 3.5;

/**
 * What stands before each letter of one line, the first letter's being `none`. A word space is what is wide beside the other
 * gaps of its own line: spread letters stay a word, pressed lines keep their spaces.
 */
export function judgeGaps(line: readonly Glyph[]): Gap[] {
  const pitch = findPitch(line);
  if (pitch !== null) return judgeByPitch(line, pitch);
  const kind = line.every((glyph) => glyph.hasRoom) ? 'room' : 'shape';
  const gaps = line.map((glyph, index) => measureGap(line[index - 1], glyph));
  const base = findSpread(line, gaps);
  const threshold = findThreshold(gaps.slice(1), base, kind);
  return line.map((glyph, index): Gap => {
    const gap = gaps[index] ?? 0;
    if (index === 0) return 'none';
    if (gap > base + CELL) return 'cell';
    if (splitsDecimal(line, index)) return gap > base + DECIMAL[kind] ? 'word' : 'none';
    if (glyph.before === 'typed' && base < SPREAD && gap > LEAST_TYPED[kind]) return 'word';
    return gap > threshold ? 'word' : 'none';
  });
}

function measureGap(last: Glyph | undefined, glyph: Glyph): number {
  return last ? (glyph.left - last.right) / Math.min(last.size, glyph.size) : 0;
}

/** Halfway through the widest jump from letters' gaps to words' gaps. */
function findThreshold(gaps: readonly number[], base: number, kind: 'room' | 'shape'): number {
  const [least, most] = [base + LEAST_WORD[kind], base * 2.2 + MOST_WORD];
  const sorted = gaps.filter((gap) => gap <= base + CELL).sort((a, b) => a - b);
  let [threshold, widest] = [base + LIKELY_WORD[kind], 0];
  sorted.forEach((gap, index) => {
    const next = sorted[index + 1];
    if (next === undefined || next < least || gap > most) return;
    // However wide a space of another font on the line, it is no other kind of gap.
    const wordSpace = Math.min(next, most);
    if (wordSpace - gap <= widest) return;
    widest = wordSpace - gap;
    threshold = Math.max(least, (gap + wordSpace) / 2);
  });
  return threshold;
}

/** How far the line's letters are spread on purpose; 0 for the usual line. */
function findSpread(line: readonly Glyph[], gaps: readonly number[]): number {
  const inner: number[] = [];
  for (let index = 1; index < line.length; index += 1) {
    const gap = gaps[index] ?? 0;
    if (gap <= CELL * 2) inner.push(gap);
  }
  if (inner.length < FEWEST_SPREAD) return 0;
  const spread = median(inner);
  if (spread < SPREAD) return 0;
  const alike = line.filter((_, index) => index > 0 && Math.abs((gaps[index] ?? 0) - spread) < ALIKE);
  if (alike.length < inner.length * 0.6) return 0;
  // Digits that were typed apart are columns or boxes; capitals typed apart are a heading.
  const typed = alike.filter((glyph) => glyph.before === 'typed');
  const capitals = line.filter((glyph) => /^\p{Lu}$/u.test(glyph.text));
  return typed.length < alike.length / 2 || capitals.length === line.length ? spread : 0;
}

function splitsDecimal(line: readonly Glyph[], index: number): boolean {
  const at = (offset: number) => line[index + offset]?.text ?? '';
  const isDigit = (text: string) => /^\d$/.test(text);
  const isSign = (text: string) => text === '.' || text === ',';
  if (line[index]?.before === 'typed') return false;
  return (isDigit(at(-1)) && isSign(at(0)) && isDigit(at(1))) || (isDigit(at(-2)) && isSign(at(-1)) && isDigit(at(0)));
}

/** The distance of a grid on which each letter is placed by itself, whatever its width; null where there is none. */
function findPitch(line: readonly Glyph[]): number | null {
  if (line.length < FEWEST_ON_GRID) return null;
  const touching = line.filter((glyph, index) => index > 0 && Math.abs(measureGap(line[index - 1], glyph)) < ALIKE);
  if (touching.length > line.length / 2) return null;
  const steps = line.slice(1).map((glyph, index) => glyph.left - (line[index]?.left ?? 0));
  const pitch = median(steps);
  const near = steps.filter((step) => step < pitch * GRID_REACH);
  const onGrid = near.filter((step) => {
    const times = Math.round(step / pitch);
    return times >= 1 && Math.abs(step / pitch - times) <= ON_GRID;
  });
  return pitch > 0 && onGrid.length === near.length && near.length >= FEWEST_ON_GRID - 1 ? pitch : null;
}

function judgeByPitch(line: readonly Glyph[], pitch: number): Gap[] {
  return line.map((glyph, index) => {
    const last = line[index - 1];
    if (!last) return 'none';
    const times = (glyph.left - last.left) / pitch;
    return times < 1.5 ? 'none' : times < GRID_REACH ? 'word' : 'cell';
  });
}
