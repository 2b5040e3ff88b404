import type { Difference } from './difference';
import type { JudgedChar, PageSource } from './judged-char';
import { compareShapes, type LetterShape, readShape } from './letter-shapes';

/** How a font draws a character at one place of the page. */
export type Glyph = {
  key: string;
  text: string;
  extent: JudgedChar['extent'];
  /** Of digits only: what they say decides, and there are few of them. */
  shape: LetterShape | null;
};

/** What a document's fonts draw for its characters, as far as a second reading confirmed it. */
export type GlyphMemory = Map<string, Glyph[]>;

/** In thousandths of the font's size: a glyph measures the same everywhere, but for rounding. */
const SAME_EXTENT = 1;
/**
 * Differences of shape on the page: one digit of one font differs from itself by 0.06 and seldom by 0.2, from others by 0.35
 * and seldom by 0.13. Where no other character has its extent, the extent tells most.
 */
const SAME_SHAPE = 0.2;
const SURELY_SAME_SHAPE = 0.13;
const MAX_PER_KEY = 200;
const MAX_KEYS = 5_000;

export function readGlyph(char: JudgedChar, source: PageSource, ink: Difference): Glyph {
  const isDigit = /\p{Nd}/u.test(char.text);
  // A turned letter's box is another one.
  const key = `${char.font} ${Math.round((char.angle * 180) / Math.PI)}`;
  return {
    // Digits are compared with one another.
    key: isDigit ? key : `${key} ${char.text}`,
    text: char.text,
    extent: char.extent,
    shape: isDigit ? readShape(char, source, ink) : null,
  };
}

/** Whether `among`, the glyphs of the same font, hold this one as the same character. */
export function holdsGlyph(among: Glyph[], glyph: Glyph): boolean {
  const alike = among.filter((other) => hasSameExtent(other, glyph));
  const same = alike.filter(({ text }) => text === glyph.text);
  if (same.length === 0 || !glyph.shape) return same.length > 0;
  const others = alike.filter(({ text }) => text !== glyph.text);
  const distance = findNearest(same, glyph.shape);
  return (
    distance < (others.length === 0 ? SAME_SHAPE : SURELY_SAME_SHAPE) && distance < findNearest(others, glyph.shape)
  );
}

export function rememberGlyph(memory: GlyphMemory, glyph: Glyph): void {
  const known = memory.get(glyph.key) ?? [];
  if (known.length >= MAX_PER_KEY || (known.length === 0 && memory.size >= MAX_KEYS)) return;
  known.push(glyph);
  memory.set(glyph.key, known);
}

function hasSameExtent({ extent: a }: Glyph, { extent: b }: Glyph): boolean {
  if (!a || !b) return a === b;
  return a.every((side, index) => Math.abs(side - (b[index] ?? 0)) <= SAME_EXTENT);
}

function findNearest(glyphs: Glyph[], shape: LetterShape): number {
  return Math.min(
    ...glyphs.map((glyph) => (glyph.shape ? compareShapes(glyph.shape, shape) : Number.POSITIVE_INFINITY)),
  );
}
