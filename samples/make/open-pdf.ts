import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';

/** One engine for the whole run: starting it takes longer than reading a page. */
const engine = PDFiumLibrary.init();

export async function withPdf<T>(pdf: Buffer, use: (document: PDFiumDocument) => T | Promise<T>): Promise<T> {
  const document = await (await engine).loadDocument(pdf);
  try {
    return await use(document);
  } finally {
    document.destroy();
  }
}
