import type { Char } from './group-lines';
import { type Pdfium, withMemory } from './pdfium';
import { readRoom } from './read-room';

/** A character of a text layer, whether or not anybody sees it. */
export type LayerChar = Char & {
  /** The text object that draws it; 0 for a space that PDFium put between two of them. */
  object: number;
  /** As drawn, in points: how high letters of the font are, and how wide. */
  size: { across: number; along: number };
  font: string;
  /** The letter's box from its place on the line, in thousandths of the font's size: a measure that a glyph keeps everywhere. */
  extent: readonly [left: number, bottom: number, right: number, top: number] | null;
};

/** PDFium answers these for a hyphen it takes to be a soft one at the end of a line. */
const SOFT_HYPHENS = new Set([0x02, 0xad, 0xfffe]);
/** More letters than twenty dense pages hold; a page with more was made to take long. */
const MAX_CHARS = 100_000;
const FONT_NAME_BYTES = 96;

/** Reads a page's characters in the order of the file. Answers null where there are too many to be a page. */
export function readLayerChars(pdfium: Pdfium, page: number): LayerChar[] | null {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    const count = Math.max(0, pdfium._FPDFText_CountChars(text));
    if (count > MAX_CHARS) return null;
    const fonts = new Map<number, string>();
    return withMemory(pdfium, 32 + FONT_NAME_BYTES, (pointer) =>
      Array.from({ length: count }, (_, index) => readChar({ pdfium, text, index, pointer, fonts })),
    );
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

type Place = {
  pdfium: Pdfium;
  text: number;
  index: number;
  pointer: number;
  fonts: Map<number, string>;
};

function readChar(place: Place): LayerChar {
  const { pdfium, text, index } = place;
  const code = pdfium._FPDFText_GetUnicode(text, index);
  const soft = SOFT_HYPHENS.has(code);
  const privateUse = code >= 0xe000 && code <= 0xf8ff;
  const unmapped =
    !soft &&
    (code === 0 ||
      code === 0xfffd ||
      code > 0x10ffff ||
      privateUse ||
      pdfium._FPDFText_HasUnicodeMapError(text, index) === 1);
  const object = pdfium._FPDFText_GetTextObject(text, index);
  const box = readBox(place);
  const size = readSize(place);
  return {
    text: soft ? '\u00ad' : unmapped ? '' : String.fromCodePoint(code),
    unmapped,
    box,
    room: readRoom(place, size.across),
    angle: pdfium._FPDFText_GetCharAngle(text, index),
    object,
    size,
    font: object === 0 ? '' : readFont(place, object),
    extent: box && readExtent(place, { box, size }),
  };
}

/** Around the letter's shape; where the font doesn't tell that, around the room that the letter takes. */
function readBox({ pdfium, text, index, pointer }: Place): Char['box'] {
  if (pdfium._FPDFText_GetCharBox(text, index, pointer, pointer + 8, pointer + 16, pointer + 24)) {
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = pdfium.HEAPF64.subarray(pointer / 8, pointer / 8 + 4);
    if (x1 > x0 && y1 > y0) return { x0, y0, x1, y1 };
  }
  if (!pdfium._FPDFText_GetLooseCharBox(text, index, pointer)) return null;
  const [x0 = 0, y1 = 0, x1 = 0, y0 = 0] = pdfium.HEAPF32.subarray(pointer / 4, pointer / 4 + 4);
  return x1 > x0 && y1 > y0 ? { x0, y0, x1, y1 } : null;
}

function readSize({ pdfium, text, index, pointer }: Place): LayerChar['size'] {
  const size = pdfium._FPDFText_GetFontSize(text, index);
  if (!pdfium._FPDFText_GetMatrix(text, index, pointer)) return { across: size, along: size };
  const [a = 1, b = 0, c = 0, d = 1] = pdfium.HEAPF32.subarray(pointer / 4, pointer / 4 + 4);
  return { across: size * Math.hypot(c, d), along: size * Math.hypot(a, b) };
}

function readExtent(
  { pdfium, text, index, pointer }: Place,
  { box, size }: { box: NonNullable<Char['box']>; size: LayerChar['size'] },
): LayerChar['extent'] {
  if (!pdfium._FPDFText_GetCharOrigin(text, index, pointer, pointer + 8)) return null;
  const [x = 0, y = 0] = pdfium.HEAPF64.subarray(pointer / 8, pointer / 8 + 2);
  const [across, along] = [1000 / (size.across || 1), 1000 / (size.along || 1)];
  return [(box.x0 - x) * along, (box.y0 - y) * across, (box.x1 - x) * along, (box.y1 - y) * across];
}

/** The same name for each letter of an object: asked for once an object. */
function readFont({ pdfium, text, index, pointer, fonts }: Place, object: number): string {
  const known = fonts.get(object);
  if (known !== undefined) return known;
  const buffer = pointer + 32;
  const bytes = pdfium._FPDFText_GetFontInfo(text, index, buffer, FONT_NAME_BYTES, pointer);
  const length = bytes > 0 && bytes <= FONT_NAME_BYTES ? bytes - 1 : 0;
  const font = Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + length)).toString('latin1');
  fonts.set(object, font);
  return font;
}
