import { loadPdfium, type Pdfium } from '../pdfium';
import { ReadingFailure } from '../reading-failure';
import { mendJpxColours } from './mend-jpx';
import { refuseDynamicForm } from './pdf-dynamic-form';
import { explainUnopened, withoutAttachmentEncryption } from './pdf-encryption';
import { refusePortfolio } from './pdf-portfolio';

export type LoadedPdf = { pdfium: Pdfium; document: number; pageCount: number; close: () => void };

/**
 * Opens a PDF with PDFium. Throws ReadingFailure: encrypted, unknown_encryption, damaged, no_pages, portfolio, or
 * dynamic_form.
 */
export async function loadPdf(bytes: Buffer): Promise<LoadedPdf> {
  const pdfium = await loadPdfium();
  mendJpxColours(bytes);
  const opened = open(pdfium, bytes);
  const { document, close } = opened;
  const pageCount = pdfium._FPDF_GetPageCount(document);
  try {
    refusePortfolio({ pdfium, document, bytes });
    if (pageCount === 0) throw new ReadingFailure('no_pages');
    refuseDynamicForm({ pdfium, document });
  } catch (error) {
    close();
    throw error;
  }
  return { pdfium, document, pageCount, close };
}

type Opened = { document: number; close: () => void };

function open(pdfium: Pdfium, bytes: Buffer): Opened {
  const opened = tryToOpen(pdfium, bytes);
  if (typeof opened !== 'number') return opened;
  const plain = withoutAttachmentEncryption(bytes);
  const again = plain && tryToOpen(pdfium, plain);
  if (again && typeof again !== 'number') return again;
  throw explainUnopened({ bytes, error: opened });
}

/** Answers PDFium's error where it does not open. */
function tryToOpen(pdfium: Pdfium, bytes: Buffer): Opened | number {
  // PDFium reads from this memory for as long as the document is open.
  const memory = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0);
  if (document === 0) {
    const error = pdfium._FPDF_GetLastError();
    pdfium.wasmExports.free(memory);
    return error;
  }
  const close = () => {
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(memory);
  };
  return { document, close };
}
