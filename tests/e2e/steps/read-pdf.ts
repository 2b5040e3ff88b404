import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from '@playwright/test';

/** A hyphen at the end of a line comes as a sign of its own. */
const foldSpace = (text: string) =>
  text
    .replace(/\uFFFE\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands on each sheet when the page is printed, as its reader sees it, with white space folded. */
export async function readPrint(page: Page): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await page.pdf({ format: 'A4' }));
  try {
    return [...document.pages()].map((sheet) => foldSpace(sheet.getText()));
  } finally {
    document.destroy();
    library.destroy();
  }
}
