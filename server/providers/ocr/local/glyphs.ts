import type { Placed } from '../layout/cluster-rows';
import { median } from '../layout/median';
import type { PageFrame } from './page-frame';
import type { Box, Char, Room } from './text-char';

/** What stands between a letter and the one before it in the file. */
export type SpaceBefore = 'none' | 'put in' | 'typed';

/** A letter with its place on its line, in points (`middle` is its baseline), and its shape's box as fractions of the page. */
export type Glyph = Placed & {
  text: string;
  /** In the file's order. */
  index: number;
  /** The font's size as it shows. */
  size: number;
  box: Box;
  before: SpaceBefore;
  /** The file breaks its line before this letter. */
  breaksLine: boolean;
  /** `left` and `right` are the room that the font gives it, so that letters of a word touch; else its shape's edges. */
  hasRoom: boolean;
};

/** Small and large letters mixed, the shapes' usual height is this share of the font's size. */
const SIZE_OF_SHAPE = 1.6;
const DESCENDER = 0.2;
const DESCENDS = /[gjpqy,;Q()[\]{}|@$ç]/;
/** Marks that hang above their baseline tell nothing about it. */
const HANGS = /^[\p{Pd}'"*^~°=+·•‘’“”´`¨«»<>]$/u;

/** Letters in the order of the file, without spaces; what has no box of its own goes with the letter before it. */
export function readGlyphs(chars: readonly Char[], frame: PageFrame, direction: number): Glyph[] {
  const glyphs: Glyph[] = [];
  const usualShape = median(chars.flatMap(({ box }) => (box ? [measureHeight(frame, box, direction)] : [])));
  let before: SpaceBefore = 'none';
  let breaksLine = false;
  chars.forEach((char, index) => {
    if (char.text === '\r' || char.text === '\n') {
      breaksLine = true;
      if (before === 'none') before = 'put in';
      return;
    }
    if (char.text.trim() === '' && !char.unmapped) {
      const isTyped = Boolean(char.room) || char.box !== null;
      before = isTyped || before === 'typed' ? 'typed' : 'put in';
      return;
    }
    const last = glyphs.at(-1);
    if (!char.box) {
      // The hyphen that a line's end would show, and does not.
      if (char.text !== '\u00ad' && last) last.text += char.text;
      return;
    }
    if (last && char.room && isPartOf(last, char.room, chars[last.index]?.room)) {
      last.text += char.text;
      last.box = unite(last.box, frame.toFractions(char.box));
      last.right = Math.max(last.right, frame.alongLine(char.box, direction).right);
      return;
    }
    const place = placeGlyph({ char, box: char.box, frame, direction, usualShape, last });
    glyphs.push({ text: char.text, index, box: frame.toFractions(char.box), before, breaksLine, ...place });
    before = 'none';
    breaksLine = false;
  });
  return glyphs;
}

type Placing = {
  char: Char;
  box: Box;
  frame: PageFrame;
  direction: number;
  usualShape: number;
  last: Glyph | undefined;
};

function placeGlyph({ char, box, frame, direction, usualShape, last }: Placing) {
  if (char.room) {
    const { left, right } = frame.alongLine(char.room.box, direction);
    const { size, origin } = char.room;
    const { top } = frame.alongLine({ x0: origin.x, y0: origin.y, x1: origin.x, y1: origin.y }, direction);
    return { left, right, middle: top, size, height: size, hasRoom: true };
  }
  const shape = frame.alongLine(box, direction);
  const size = usualShape * SIZE_OF_SHAPE;
  const base = shape.bottom - (DESCENDS.test(char.text) ? DESCENDER * size : 0);
  const middle = HANGS.test(char.text) && last ? last.middle : base;
  return { left: shape.left, right: shape.right, middle, size, height: size, hasRoom: false };
}

/** Letters of a ligature have one place. */
function isPartOf(last: Glyph, room: Room, of: Room | null | undefined): boolean {
  return Boolean(of) && last.hasRoom && of?.origin.x === room.origin.x && of.origin.y === room.origin.y;
}

function unite(a: Box, b: Box): Box {
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) };
}

function measureHeight(frame: PageFrame, box: Box, direction: number): number {
  const { top, bottom } = frame.alongLine(box, direction);
  return bottom - top;
}
