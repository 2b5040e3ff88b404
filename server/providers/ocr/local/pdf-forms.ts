import type { Pdfium } from './pdfium';

/** Draws what was typed into a page's form fields, and what was stamped on it, into the page itself, as its text. */
export type FormFlattener = { flatten: (page: number) => void; close: () => void };

/** FPDF_FORMFILLINFO is a version number and some forty callbacks, all left empty; 140 bytes are needed. */
const INFO_BYTES = 256;
const INFO_VERSION = 2;
const FLATTEN_FOR_DISPLAY = 0;

/**
 * Many programs save a filled form without drawing its values: PDFium draws those when a page is loaded into a form.
 * No script of the document runs, as this PDFium is built without JavaScript.
 */
export function createFormFlattener(pdfium: Pdfium, document: number): FormFlattener {
  const info = pdfium.wasmExports.malloc(INFO_BYTES);
  pdfium.HEAPU8.fill(0, info, info + INFO_BYTES);
  pdfium.HEAP32[info / 4] = INFO_VERSION;
  const form = pdfium._FPDFDOC_InitFormFillEnvironment(document, info);
  return {
    flatten: (page) => {
      if (form !== 0) {
        pdfium._FORM_OnAfterLoadPage(page, form);
        pdfium._FORM_OnBeforeClosePage(page, form);
      }
      pdfium._FPDFPage_Flatten(page, FLATTEN_FOR_DISPLAY);
    },
    close: () => {
      if (form !== 0) pdfium._FPDFDOC_ExitFormFillEnvironment(form);
      pdfium.wasmExports.free(info);
    },
  };
}
