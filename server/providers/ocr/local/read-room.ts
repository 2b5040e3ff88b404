import type { Pdfium } from './pdfium';
import type { Room } from './text-char';

type Place = {
  pdfium: Pdfium;
  text: number;
  index: number;
  /** Lends 24 bytes. */
  pointer: number;
  /** Keeps each text object's size of letters, for one page. */
  sizes: Map<number, number>;
};

/** The room that a character takes on its line. Null where the font doesn't tell. */
export function readRoom(place: Place): Room | null {
  const { pdfium, text, index, pointer } = place;
  if (pdfium._FPDFText_GetLooseCharBox(text, index, pointer) === 0) return null;
  const float = pointer / 4;
  const x0 = pdfium.HEAPF32[float] ?? 0;
  const y1 = pdfium.HEAPF32[float + 1] ?? 0;
  const x1 = pdfium.HEAPF32[float + 2] ?? 0;
  const y0 = pdfium.HEAPF32[float + 3] ?? 0;
  if (x1 <= x0 || y1 <= y0) return null;
  pdfium._FPDFText_GetCharOrigin(text, index, pointer, pointer + 8);
  const originX = pdfium.HEAPF64[pointer / 8] ?? 0;
  const originY = pdfium.HEAPF64[pointer / 8 + 1] ?? 0;
  return { x0, y0, x1, y1, originX, originY, size: readSize(place) };
}

function readSize({ pdfium, text, index, pointer, sizes }: Place): number {
  const object = pdfium._FPDFText_GetTextObject(text, index);
  const known = sizes.get(object);
  if (known !== undefined) return known;
  const hasMatrix = pdfium._FPDFText_GetMatrix(text, index, pointer) !== 0;
  // The matrix's second row, a b c d: how high a letter stands.
  const c = pdfium.HEAPF32[pointer / 4 + 2] ?? 0;
  const d = pdfium.HEAPF32[pointer / 4 + 3] ?? 1;
  const size = pdfium._FPDFText_GetFontSize(text, index) * (hasMatrix ? Math.hypot(c, d) : 1);
  sizes.set(object, size);
  return size;
}
