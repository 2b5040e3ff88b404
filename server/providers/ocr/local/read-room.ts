import type { Pdfium } from './pdfium';
import type { Room } from './text-char';

/**
 * The room that a character takes on its line. Null where the font doesn't tell. `pointer` lends 24 bytes; `scales` keeps, for
 * one page, how far each text object's matrix enlarges its font.
 */
export function readRoom(place: {
  pdfium: Pdfium;
  text: number;
  index: number;
  pointer: number;
  scales: Map<number, number>;
}): Room | null {
  const { pdfium, text, index, pointer } = place;
  if (pdfium._FPDFText_GetLooseCharBox(text, index, pointer) === 0) return null;
  const [x0 = 0, y1 = 0, x1 = 0, y0 = 0] = readFloats(pdfium, pointer, 4);
  if (x1 <= x0 || y1 <= y0) return null;
  pdfium._FPDFText_GetCharOrigin(text, index, pointer, pointer + 8);
  const at = pointer / 8;
  const origin = { x: pdfium.HEAPF64[at] ?? 0, y: pdfium.HEAPF64[at + 1] ?? 0 };
  return { box: { x0, y0, x1, y1 }, origin, size: pdfium._FPDFText_GetFontSize(text, index) * readScale(place) };
}

function readScale({ pdfium, text, index, pointer, scales }: Parameters<typeof readRoom>[0]): number {
  const object = pdfium._FPDFText_GetTextObject(text, index);
  const known = scales.get(object);
  if (known !== undefined) return known;
  const hasMatrix = pdfium._FPDFText_GetMatrix(text, index, pointer) !== 0;
  const [, , c = 0, d = 1] = readFloats(pdfium, pointer, 4);
  const scale = hasMatrix ? Math.hypot(c, d) : 1;
  scales.set(object, scale);
  return scale;
}

function readFloats({ HEAPF32 }: Pdfium, pointer: number, count: number): Float32Array {
  return HEAPF32.subarray(pointer / 4, pointer / 4 + count);
}
