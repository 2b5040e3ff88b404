import type { LineOfWords } from '@/server/providers/ocr/local/compose-page';
import { groupLines } from '@/server/providers/ocr/local/group-lines';
import { createMapper } from '@/server/providers/ocr/local/page-mapper';
import { loadPdfium } from '@/server/providers/ocr/local/pdfium';
import { readTextLayer } from '@/server/providers/ocr/local/text-layer';

/** The lines of a PDF's first page, straight from its text layer. */
export async function readTextPdf(bytes: Buffer): Promise<LineOfWords[]> {
  const [first = []] = await readTextPages(bytes);
  return first;
}

/** The same of each of its pages. */
export async function readTextPages(bytes: Buffer): Promise<LineOfWords[][]> {
  const pdfium = await loadPdfium();
  const memory = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0);
  try {
    return Array.from({ length: pdfium._FPDF_GetPageCount(document) }, (_, index) => {
      const page = pdfium._FPDF_LoadPage(document, index);
      try {
        const layer = readTextLayer(pdfium, page);
        if (!layer) throw new Error('The page has more text than a page can hold.');
        return groupLines(layer.chars, createMapper(pdfium, page));
      } finally {
        pdfium._FPDF_ClosePage(page);
      }
    });
  } finally {
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(memory);
  }
}

export const readLines = (lines: readonly LineOfWords[]): string[] =>
  lines.map((line) => line.words.map((word) => word.text).join(' '));
