import type { PageObject } from './page-objects';
import { type Pdfium, withMemory } from './pdfium';

const KEY = Buffer.from('ActualText\0', 'latin1');
/** Marks lie in one another; a few is usual. */
const MAX_MARKS = 32;
/** In UTF-16: a paragraph. What is longer goes unread, but goes all the same. */
const MAX_BYTES = 8192;
/** Where key, length and text lie in the memory lent for it. */
const LENGTH_AT = 16;
const TEXT_AT = 32;

/**
 * A file may say of drawn text what it "actually" reads, and PDFium then answers that instead of the letters drawn. Nobody
 * sees it, so these marks go before text is read. Answers what they said, once each.
 */
export function dropActualText(pdfium: Pdfium, objects: PageObject[]): string[] {
  const said = new Set<string>();
  withMemory(pdfium, TEXT_AT + MAX_BYTES, (pointer) => {
    const readText = (mark: number): string | null => {
      pdfium.HEAPU8.set(KEY, pointer);
      const [length, text] = [pointer + LENGTH_AT, pointer + TEXT_AT];
      if (!pdfium._FPDFPageObjMark_GetParamStringValue(mark, pointer, text, MAX_BYTES, length)) return null;
      const bytes = pdfium.HEAP32[length / 4] ?? 0;
      // Closed by a zero.
      return bytes > MAX_BYTES ? '' : Buffer.from(pdfium.HEAPU8.slice(text, text + bytes - 2)).toString('utf16le');
    };
    for (const { handle, kind } of objects) {
      if (kind !== 'text') continue;
      const count = Math.min(MAX_MARKS, pdfium._FPDFPageObj_CountMarks(handle));
      for (let index = count - 1; index >= 0; index -= 1) {
        const mark = pdfium._FPDFPageObj_GetMark(handle, index);
        const text = readText(mark);
        if (text === null) continue;
        said.add(text);
        pdfium._FPDFPageObj_RemoveMark(handle, mark);
      }
    }
  });
  return [...said];
}
