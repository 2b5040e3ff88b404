import type { Pdfium } from './pdfium';
import type { Room } from './text-char';

type Place = {
  pdfium: Pdfium;
  text: number;
  index: number;
  /** Lends 24 bytes. */
  pointer: number;
};

/** The room that a character takes on its line; `size` is its font's, as it shows. Null where the font doesn't tell. */
export function readRoom({ pdfium, text, index, pointer }: Place, size: number): Room | null {
  if (pdfium._FPDFText_GetLooseCharBox(text, index, pointer) === 0) return null;
  const float = pointer / 4;
  const x0 = pdfium.HEAPF32[float] ?? 0;
  const y1 = pdfium.HEAPF32[float + 1] ?? 0;
  const x1 = pdfium.HEAPF32[float + 2] ?? 0;
  const y0 = pdfium.HEAPF32[float + 3] ?? 0;
  if (x1 <= x0 || y1 <= y0) return null;
  if (pdfium._FPDFText_GetCharOrigin(text, index, pointer, pointer + 8) === 0) return null;
  const originX = pdfium.HEAPF64[pointer / 8] ?? 0;
  const originY = pdfium.HEAPF64[pointer / 8 + 1] ?? 0;
  return { x0, y0, x1, y1, originX, originY, size };
}
