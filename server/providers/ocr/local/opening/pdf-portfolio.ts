import type { Pdfium } from '../pdfium';
import { ReadingFailure } from '../reading-failure';
import { someObjectMatches } from './pdf-source';

const COLLECTION = /\/Collection\s*(?:<<|\d+\s+\d+\s+R)/;

/**
 * Refuses a portfolio: its pages are a notice, the documents are the files attached to it. A page with something attached,
 * as the data of an electronic invoice, is no portfolio. Throws ReadingFailure: portfolio.
 */
export function refusePortfolio(file: { pdfium: Pdfium; document: number; bytes: Buffer }): void {
  const count = file.pdfium._FPDFDoc_GetAttachmentCount(file.document);
  if (count > 0 && someObjectMatches(file.bytes, COLLECTION)) throw new ReadingFailure('portfolio', null, { count });
}
