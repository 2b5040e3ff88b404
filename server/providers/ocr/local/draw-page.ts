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

/** Draws a page on plain paper. `scale` is in pixels a point; a page too large for memory is drawn smaller. */
export function drawPage(pdfium: Pdfium, page: number, options: { scale: number; paper?: number }): Picture {
  const { width, height } = measurePage(pdfium, page);
  const scale = Math.min(options.scale, Math.sqrt(MAX_PAGE_PIXELS / (width * height)));
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  return drawPart(pdfium, page, { whole: size, part: { left: 0, top: 0, ...size }, paper: options.paper });
}

/** Draws a part of a page, as it would be on a picture of `whole` pixels. */
export function drawPart(
  pdfium: Pdfium,
  page: number,
  options: { whole: PageSize; part: { left: number; top: number; width: number; height: number }; paper?: number },
): Picture {
  const { whole, part, paper = WHITE } = options;
  const { width, height } = part;
  return withMemory(pdfium, width * height * 4, (pointer) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BITMAP_BGRX, pointer, width * 4);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, paper);
    const flags = RENDER_ANNOTATIONS | RENDER_RGB_ORDER;
    pdfium._FPDF_RenderPageBitmap(bitmap, page, -part.left, -part.top, whole.width, whole.height, 0, flags);
    pdfium._FPDFBitmap_Destroy(bitmap);
    const data = Buffer.from(pdfium.HEAPU8.subarray(pointer, pointer + width * height * 4));
    return { data, width, height, channels: 4 };
  });
}
