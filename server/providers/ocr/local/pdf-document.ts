import { readFile } from 'node:fs/promises';
import type { OpenDocument } from './open-document';
import { createFormFlattener, type FormFlattener } from './pdf-forms';
import { loadPdfium, type Pdfium } from './pdfium';
import { type DocumentMemory, readPdfPage } from './read-pdf-page';
import { ReadingFailure } from './reading-failure';

const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;

/** Opens a PDF with PDFium. Throws ReadingFailure: encrypted, damaged or no_pages. */
export async function openPdf({ path }: { path: string }): Promise<OpenDocument> {
  const [pdfium, bytes] = await Promise.all([loadPdfium(), readFile(path)]);
  // PDFium reads from this memory for as long as the document is open.
  const memory = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0);
  if (document === 0) {
    const error = pdfium._FPDF_GetLastError();
    pdfium.wasmExports.free(memory);
    throw new ReadingFailure(error === PASSWORD_ERROR || error === SECURITY_ERROR ? 'encrypted' : 'damaged');
  }
  const forms = createFormFlattener(pdfium, document);
  const close = () => {
    forms.close();
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(memory);
  };
  const pageCount = pdfium._FPDF_GetPageCount(document);
  if (pageCount === 0) {
    close();
    throw new ReadingFailure('no_pages');
  }
  const learnt: DocumentMemory = { pictures: new Map(), glyphs: new Map() };
  const readPage = async (index: number) => {
    const page = loadPage({ pdfium, document, forms, index });
    try {
      return await readPdfPage(pdfium, page, { number: index + 1, memory: learnt });
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
