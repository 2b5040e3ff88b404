import type { ReadPage } from '../contract';
import { composePage, toStoredImage } from './compose-page';
import { measureCutJpxImages, removeJpxImages } from './jpx-images';
import { LEAST_SHARE, MAX_PAGE_PIXELS, PAGE_LONG_EDGE } from './limits';
import type { OpenDocument } from './open-document';
import { loadPdf } from './opening/load-pdf';
import { createFormFlattener, type FormFlattener } from './pdf-forms';
import { type Pdfium, withMemory } from './pdfium';
import { findStoredScale, type Picture } from './picture';
import { readPicture } from './read-picture';
import { ReadingFailure } from './reading-failure';
import { readTextLayer } from './text-layer';

const BITMAP_BGRX = 3;
const RENDER_ANNOTATIONS = 0x01;
const RENDER_RGB_ORDER = 0x10;
const WHITE = 0xffffffff;
const SCAN_DPI = 200;
const POINTS_PER_INCH = 72;

/** Opens a PDF for reading. Throws ReadingFailure as loadPdf does. */
export async function openPdf({ path }: { path: string }): Promise<OpenDocument> {
  const { pdfium, document, pageCount, close: closeFile } = await loadPdf(path);
  const forms = createFormFlattener(pdfium, document);
  const close = () => {
    forms.close();
    closeFile();
  };
  const readPage: OpenDocument['readPage'] = async (index, { withoutJpx }) => {
    const page = loadPage({ pdfium, document, forms, index });
    try {
      const missingShare = withoutJpx ? removeJpxImages(pdfium, page) : measureCutJpxImages(pdfium, page);
      if (1 - missingShare < LEAST_SHARE) throw new ReadingFailure('damaged', index + 1);
      const read = await readPdfPage(pdfium, page, index);
      return { ...read, notes: { ...read.notes, missingShare } };
    } finally {
      pdfium._FPDF_ClosePage(page);
    }
  };
  return { pageCount, close, readPage };
}

function loadPage(source: { pdfium: Pdfium; document: number; forms: FormFlattener; index: number }): number {
  const { pdfium, document, forms, index } = source;
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new ReadingFailure('damaged', index + 1);
  if (pdfium._FPDFPage_GetAnnotCount(page) === 0) return page;
  forms.flatten(page);
  // What was flattened shows once the page is loaded anew.
  pdfium._FPDF_ClosePage(page);
  const flattened = pdfium._FPDF_LoadPage(document, index);
  if (flattened === 0) throw new ReadingFailure('damaged', index + 1);
  return flattened;
}

async function readPdfPage(pdfium: Pdfium, page: number, index: number): Promise<ReadPage> {
  const lines = readTextLayer(pdfium, page);
  const size = { width: pdfium._FPDF_GetPageWidthF(page), height: pdfium._FPDF_GetPageHeightF(page) };
  if (lines) {
    const picture = drawPage(pdfium, page, { ...size, scale: findStoredScale(size) });
    const image = await toStoredImage(picture);
    return composePage({ number: index + 1, lines, size: picture, image, source: 'text-layer' });
  }
  const longEdge = Math.max(size.width, size.height);
  // 200 dpi is what scans are made at; pages that claim to be tiny or huge are brought to the size of A4.
  const scale = Math.min(
    Math.max(SCAN_DPI / POINTS_PER_INCH, PAGE_LONG_EDGE / 2 / longEdge),
    (PAGE_LONG_EDGE * 1.5) / longEdge,
  );
  return readPicture(drawPage(pdfium, page, { ...size, scale }), index + 1);
}

/** `scale` is in pixels a point. */
function drawPage(pdfium: Pdfium, page: number, size: { width: number; height: number; scale: number }): Picture {
  const scale = Math.min(size.scale, Math.sqrt(MAX_PAGE_PIXELS / (size.width * size.height)));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  return withMemory(pdfium, width * height * 4, (pointer) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BITMAP_BGRX, pointer, width * 4);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RENDER_ANNOTATIONS | RENDER_RGB_ORDER);
    pdfium._FPDFBitmap_Destroy(bitmap);
    const data = Buffer.from(pdfium.HEAPU8.subarray(pointer, pointer + width * height * 4));
    return { data, width, height, channels: 4 };
  });
}
