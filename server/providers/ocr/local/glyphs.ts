import type { Placed } from '../layout/cluster-rows';
import { median } from '../layout/median';
import { type Box, uniteBoxes } from './boxes';
import type { LineFrame, PageFrame } from './page-frame';
import type { Char, Room } from './text-char';

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
  const line = frame.lineAt(direction);
  const usualShape = chars.some((char) => char.box && !char.room) ? measureUsualShape(chars, line) : 0;
  let before: SpaceBefore = 'none';
  let last: Glyph | undefined;
  let lastRoom: Room | null = null;
  for (let index = 0; index < chars.length; index += 1) {
    const char = chars[index];
    if (!char) continue;
    if (!char.unmapped && char.text.trim() === '') {
      // A space that was typed takes room; one that PDFium puts in, as its line breaks, does not.
      if (char.room || char.box) before = 'typed';
      else if (before === 'none') before = 'put in';
      continue;
    }
    if (!char.box) {
      if (last) last.text += char.text;
      continue;
    }
    const room = char.room ?? null;
    const box = frame.toFractions(char.box);
    if (last && room && lastRoom && room.originX === lastRoom.originX && room.originY === lastRoom.originY) {
      // Letters of a ligature have one place.
      last.text += char.text;
      last.box = uniteBoxes(last.box, box);
      last.right = Math.max(last.right, placeShape(char.box, line).right);
      continue;
    }
    last = room
      ? placeByRoom({ char, index, box, before, room, line })
      : placeByShape({ char, index, box, before, shape: char.box, line, usualShape, last });
    lastRoom = room;
    glyphs.push(last);
    before = 'none';
  }
  return glyphs;
}

type Placing = { char: Char; index: number; box: Box; before: SpaceBefore; line: LineFrame };

function placeByRoom({ char, index, box, before, room, line }: Placing & { room: Room }): Glyph {
  const { left, right } = placeShape(room, line);
  const { size } = room;
  const middle = line.across(room.originX, room.originY);
  return { text: char.text, index, box, before, left, right, middle, size, height: size, hasRoom: true };
}

function placeByShape(placing: Placing & { shape: Box; usualShape: number; last: Glyph | undefined }): Glyph {
  const { char, index, box, before, shape, line, usualShape, last } = placing;
  const { left, right } = placeShape(shape, line);
  const size = usualShape * SIZE_OF_SHAPE;
  const bottom = line.across((shape.x0 + shape.x1) / 2, (shape.y0 + shape.y1) / 2) + line.heightOf(shape) / 2;
  const base = bottom - (DESCENDS.test(char.text) ? DESCENDER * size : 0);
  const middle = HANGS.test(char.text) && last ? last.middle : base;
  return { text: char.text, index, box, before, left, right, middle, size, height: size, hasRoom: false };
}

function placeShape(shape: Box, line: LineFrame): { left: number; right: number } {
  const centre = line.along((shape.x0 + shape.x1) / 2, (shape.y0 + shape.y1) / 2);
  const half = line.lengthOf(shape) / 2;
  return { left: centre - half, right: centre + half };
}

function measureUsualShape(chars: readonly Char[], line: LineFrame): number {
  return median(chars.flatMap(({ box }) => (box ? [line.heightOf(box)] : [])));
}
