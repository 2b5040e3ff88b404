import type { LineOfWords } from './compose-page';
import { type Char, groupLines, type Mapper } from './group-lines';
import { SCAN_MARK_MAX_LETTERS, TEXT_LAYER_MAX_UNMAPPED, TEXT_LAYER_MIN_LETTERS } from './limits';
import { type Pdfium, withMemory } from './pdfium';
import { readRoom } from './read-room';

/** PDFium answers these for a hyphen it takes to be a soft one at the end of a line. */
const SOFT_HYPHENS = new Set([0x02, 0xad, 0xfffe]);
const IMAGE_OBJECT = 3;
/** PageToDevice answers whole numbers; over a device this large they are exact to a millionth of the page. */
const DEVICE = 1_000_000;

/**
 * Reads a page's text as lines of words, boxes as fractions of the page. Answers null when the page has no text worth having
 * and must be read as a picture. A page whose text runs sideways is first turned upright, for drawing too.
 */
export function readTextLayer(pdfium: Pdfium, page: number): LineOfWords[] | null {
  const chars = readChars(pdfium, page);
  const letters = chars.filter((char) => /[\p{L}\p{N}]/u.test(char.text)).length;
  const visible = chars.filter((char) => char.unmapped || char.text.trim() !== '').length;
  const unmapped = chars.filter((char) => char.unmapped).length;
  if (letters < TEXT_LAYER_MIN_LETTERS || unmapped >= visible * TEXT_LAYER_MAX_UNMAPPED) return null;
  if (letters < SCAN_MARK_MAX_LETTERS && hasPageWideImage(pdfium, page)) return null;
  const turns = findTurns(pdfium, page, chars);
  if (turns === 0) return groupLines(chars, createMapper(pdfium, page));
  // PDFium orders lines as they show: of a page that lies on its side it would give the last line first.
  pdfium._FPDFPage_SetRotation(page, (pdfium._FPDFPage_GetRotation(page) + turns) % 4);
  return groupLines(readChars(pdfium, page), createMapper(pdfium, page));
}

function readChars(pdfium: Pdfium, page: number): Char[] {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    const sizes = new Map<number, number>();
    return withMemory(pdfium, 32, (pointer) =>
      Array.from({ length: Math.max(0, pdfium._FPDFText_CountChars(text)) }, (_, index) =>
        readChar(pdfium, text, index, pointer, sizes),
      ),
    );
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

function readChar(pdfium: Pdfium, text: number, index: number, pointer: number, sizes: Map<number, number>): Char {
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
  const found = pdfium._FPDFText_GetCharBox(text, index, pointer, pointer + 8, pointer + 16, pointer + 24);
  // One by one: a part of the array for each of thousands of letters takes as long as all the rest.
  const at = pointer / 8;
  const x0 = pdfium.HEAPF64[at] ?? 0;
  const x1 = pdfium.HEAPF64[at + 1] ?? 0;
  const y0 = pdfium.HEAPF64[at + 2] ?? 0;
  const y1 = pdfium.HEAPF64[at + 3] ?? 0;
  return {
    text: soft ? '\u00ad' : unmapped ? '' : String.fromCodePoint(code),
    unmapped,
    box: found && x1 > x0 && y1 > y0 ? { x0, y0, x1, y1 } : null,
    room: readRoom({ pdfium, text, index, pointer, sizes }),
    angle: pdfium._FPDFText_GetCharAngle(text, index),
  };
}

/** Whether one image covers most of the page, as in a scan. */
function hasPageWideImage(pdfium: Pdfium, page: number): boolean {
  const area = pdfium._FPDF_GetPageWidthF(page) * pdfium._FPDF_GetPageHeightF(page);
  return withMemory(pdfium, 16, (pointer) => {
    for (let index = 0; index < pdfium._FPDFPage_CountObjects(page); index += 1) {
      const object = pdfium._FPDFPage_GetObject(page, index);
      if (pdfium._FPDFPageObj_GetType(object) !== IMAGE_OBJECT) continue;
      pdfium._FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12);
      const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(pointer / 4, pointer / 4 + 4);
      if ((right - left) * (top - bottom) > area / 2) return true;
    }
    return false;
  });
}

/** From the page's own coordinates to fractions of it as shown, its rotation and crop box taken into account. */
function createMapper(pdfium: Pdfium, page: number): Mapper {
  return withMemory(pdfium, 8, (pointer) => {
    const map = (x: number, y: number) => {
      pdfium._FPDF_PageToDevice(page, 0, 0, DEVICE, DEVICE, 0, x, y, pointer, pointer + 4);
      const [deviceX = 0, deviceY = 0] = pdfium.HEAP32.subarray(pointer / 4, pointer / 4 + 2);
      return { x: deviceX / DEVICE, y: deviceY / DEVICE };
    };
    // The mapping is linear: three points, a thousand units apart for exactness, tell all of it.
    const span = 1000;
    const [origin, right, up] = [map(0, 0), map(span, 0), map(0, span)];
    return (x, y) => ({
      x: origin.x + ((right.x - origin.x) * x + (up.x - origin.x) * y) / span,
      y: origin.y + ((right.y - origin.y) * x + (up.y - origin.y) * y) / span,
    });
  });
}

/** By how many quarters to the right the page must be turned so that most of its text runs from left to right. */
function findTurns(pdfium: Pdfium, page: number, chars: Char[]): number {
  const toFraction = createMapper(pdfium, page);
  const [width, height] = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)];
  const origin = toFraction(0, 0);
  const votes = [0, 0, 0, 0];
  for (const { text, angle } of chars) {
    if (text.trim() === '') continue;
    // PDFium counts a letter's angle clockwise, the page its coordinates the other way round.
    const tip = toFraction(Math.cos(angle), -Math.sin(angle));
    const [dx, dy] = [(tip.x - origin.x) * width, (tip.y - origin.y) * height];
    const direction = Math.round(Math.atan2(dy, dx) / (Math.PI / 2));
    const turns = (4 - direction) % 4;
    votes[turns] = (votes[turns] ?? 0) + 1;
  }
  return votes.indexOf(Math.max(...votes));
}
