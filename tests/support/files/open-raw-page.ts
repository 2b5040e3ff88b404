import { measurePage } from '@/server/providers/ocr/local/draw-page';
import type { PageSource } from '@/server/providers/ocr/local/judged-char';
import type { LayerChar } from '@/server/providers/ocr/local/layer-chars';
import { createMapper } from '@/server/providers/ocr/local/page-mapper';
import { loadPdfium } from '@/server/providers/ocr/local/pdfium';
import { findStoredScale } from '@/server/providers/ocr/local/picture';
import { readTextLayer } from '@/server/providers/ocr/local/text-layer';
import { type RawPdf, writeRawPdf } from './write-raw-pdf';

/** A page written operator by operator, loaded in this process with all the characters that its text layer holds. */
export async function openRawPage(pdf: RawPdf): Promise<{ source: PageSource; chars: LayerChar[]; close: () => void }> {
  const bytes = writeRawPdf(pdf);
  const pdfium = await loadPdfium();
  const memory = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0);
  const page = pdfium._FPDF_LoadPage(document, 0);
  const layer = readTextLayer(pdfium, page);
  if (!layer) throw new Error('The page holds too much.');
  const scale = findStoredScale(measurePage(pdfium, page));
  const close = () => {
    pdfium._FPDF_ClosePage(page);
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(memory);
  };
  return {
    source: { pdfium, page, objects: layer.objects, toFraction: createMapper(pdfium, page), scale },
    chars: layer.chars,
    close,
  };
}
