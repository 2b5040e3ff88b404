import { MAX_PAGE_PIXELS } from './limits';
import { type Pdfium, withMemory } from './pdfium';
import type { Picture } from './picture';

const BITMAP_BGRX = 3;
const RENDER_ANNOTATIONS = 0x01;
const RENDER_RGB_ORDER = 0x10;
export const WHITE = 0xffffffff;
export const BLACK = 0xff000000;

export type PageSize = { width: number; height: number };

/** A page's size as it shows, in points, its rotation and crop box taken into account. */
export function measurePage(pdfium: Pdfium, page: number): PageSize {
  return { width: pdfium._FPDF_GetPageWidthF(page), height: pdfium._FPDF_GetPageHeightF(page) };
}

/** The size of a page's picture at `scale` pixels a point; a page too large for memory is drawn smaller. */
export function findDrawnSize(pdfium: Pdfium, page: number, scale: number): PageSize {
  const { width, height } = measurePage(pdfium, page);
  const fitting = Math.min(scale, Math.sqrt(MAX_PAGE_PIXELS / (width * height)));
  return { width: Math.max(1, Math.round(width * fitting)), height: Math.max(1, Math.round(height * fitting)) };
}

/** Draws a page on plain paper, white unless told otherwise. */
export function drawPage(pdfium: Pdfium, page: number, options: { scale: number; paper?: number }): Picture {
  return lendDrawnPage(pdfium, page, options, copyPicture);
}

/** Draws a page for the time of one call: the picture lies in PDFium's memory, which the next drawing may move. */
export function lendDrawnPage<T>(
  pdfium: Pdfium,
  page: number,
  { scale, paper }: { scale: number; paper?: number },
  use: (picture: Picture) => T,
): T {
  const whole = findDrawnSize(pdfium, page, scale);
  return lendPart(pdfium, page, { whole, part: { left: 0, top: 0, ...whole }, paper }, use);
}

type Part = { left: number; top: number; width: number; height: number };

/** Draws a part of a page, as it would be on a picture of `whole` pixels. */
export function drawPart(pdfium: Pdfium, page: number, options: { whole: PageSize; part: Part }): Picture {
  return lendPart(pdfium, page, options, copyPicture);
}

function lendPart<T>(
  pdfium: Pdfium,
  page: number,
  options: { whole: PageSize; part: Part; paper?: number },
  use: (picture: Picture) => T,
): T {
  const { whole, part, paper = WHITE } = options;
  const { width, height } = part;
  return withMemory(pdfium, width * height * 4, (pointer) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BITMAP_BGRX, pointer, width * 4);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, paper);
    const flags = RENDER_ANNOTATIONS | RENDER_RGB_ORDER;
    pdfium._FPDF_RenderPageBitmap(bitmap, page, -part.left, -part.top, whole.width, whole.height, 0, flags);
    pdfium._FPDFBitmap_Destroy(bitmap);
    const { buffer } = pdfium.HEAPU8;
    return use({ data: Buffer.from(buffer, pointer, width * height * 4), width, height, channels: 4 });
  });
}

function copyPicture(picture: Picture): Picture {
  return { ...picture, data: Buffer.from(picture.data) };
}
