import type { Pdfium } from '../pdfium';
import { ReadingFailure } from '../reading-failure';

/** FPDF_GetFormType: an XFA form that says it must be laid out by its viewer, and one that need not be. */
const XFA_FULL = 2;
const XFA_FOREGROUND = 3;
const WIDGET = 20;
/** The notice that stands in for the form is one page of some hundred words, about 900 letters in any language. */
const NOTICE_PAGES = 1;
const NOTICE_MAX_CHARS = 2_500;
/** In every language the notice names the program. */
const NAMES_ITS_VIEWER = /adobe|acrobat/i;

/**
 * Refuses a form whose pages exist only once Adobe Reader has laid them out: the file holds a notice to wait for that. A form
 * with pages of its own is read, whatever else it holds. Throws ReadingFailure: dynamic_form.
 */
export function refuseDynamicForm({ pdfium, document }: { pdfium: Pdfium; document: number }): void {
  const type = pdfium._FPDF_GetFormType(document);
  if (type !== XFA_FULL && type !== XFA_FOREGROUND) return;
  if (pdfium._FPDF_GetPageCount(document) > NOTICE_PAGES) return;
  const page = pdfium._FPDF_LoadPage(document, 0);
  if (page === 0) throw new ReadingFailure('dynamic_form');
  try {
    if (hasField(pdfium, page)) return;
    const text = readText(pdfium, page);
    const isNotice = text.length <= NOTICE_MAX_CHARS && (type === XFA_FULL || NAMES_ITS_VIEWER.test(text));
    if (isNotice) throw new ReadingFailure('dynamic_form');
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

function hasField(pdfium: Pdfium, page: number): boolean {
  for (let index = 0; index < pdfium._FPDFPage_GetAnnotCount(page); index += 1) {
    const annotation = pdfium._FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = pdfium._FPDFAnnot_GetSubtype(annotation);
    pdfium._FPDFPage_CloseAnnot(annotation);
    if (subtype === WIDGET) return true;
  }
  return false;
}

/** As far as the notice could go, and one more. */
function readText(pdfium: Pdfium, page: number): string {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return '';
  const count = Math.min(Math.max(0, pdfium._FPDFText_CountChars(text)), NOTICE_MAX_CHARS + 1);
  const codes = Array.from({ length: count }, (_, index) => pdfium._FPDFText_GetUnicode(text, index));
  pdfium._FPDFText_ClosePage(text);
  return String.fromCharCode(...codes);
}
