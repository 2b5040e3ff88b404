import { readFile } from 'node:fs/promises';
import { measureCutJpxImages, removeJpxImages } from './jpx-images';
import { LEAST_SHARE } from './limits';
import { lookThroughPdf } from './look-through-pdf';
import type { OpenDocument } from './open-document';
import { loadPdf } from './opening/load-pdf';
import { createFormFlattener, type FormFlattener } from './pdf-forms';
import type { Pdfium } from './pdfium';
import { type DocumentMemory, readPdfPage } from './read-pdf-page';
import { ReadingFailure } from './reading-failure';

/** Opens a PDF for reading. Throws ReadingFailure as loadPdf does. */
export const openPdf = async ({ path }: { path: string }): Promise<OpenDocument> => openPdfBytes(await readFile(path));

/** The same for a PDF in memory. */
export async function openPdfBytes(bytes: Buffer): Promise<OpenDocument> {
  const { pdfium, document, pageCount, close: closeFile } = await loadPdf(bytes);
  const forms = createFormFlattener(pdfium, document);
  const close = () => {
    forms.close();
    closeFile();
  };
  const learnt: DocumentMemory = { pictures: new Map(), glyphs: new Map() };
  const readPage: OpenDocument['readPage'] = async (index, { withoutJpx }) => {
    const page = loadPage({ pdfium, document, forms, index });
    try {
      const missingShare = withoutJpx ? removeJpxImages(pdfium, page) : measureCutJpxImages(pdfium, page);
      if (1 - missingShare < LEAST_SHARE) throw new ReadingFailure('damaged', index + 1);
      const read = await readPdfPage(pdfium, page, { number: index + 1, memory: learnt });
      return { ...read, notes: { ...read.notes, missingShare } };
    } finally {
      pdfium._FPDF_ClosePage(page);
    }
  };
  const lookThrough = () => lookThroughPdf({ pdfium, document, pageCount });
  return { pageCount, close, readPage, lookThrough };
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
