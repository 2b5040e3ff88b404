import { compileDocument } from '@/server/platform/typst/compile-document';
import { loadCompiler } from '@/server/platform/typst/load-compiler';
import { composeSource, type PdfRequest, TEMPLATE } from './compose-source';

/** PDF/UA-1 wants a glyph for every letter. A letter with one that no font has is tagged all the same, and claims no more. */
export type PdfStandard = 'ua-1' | '1.7';

export type WrittenPdf = { bytes: Buffer; standard: PdfStandard };

/**
 * A letter as a tagged PDF. The same letter gives the same bytes. Takes about 10 ms, in which the process does nothing else.
 * Throws where the compiler can't be loaded or refuses the letter.
 */
export async function writePdf(request: PdfRequest): Promise<WrittenPdf> {
  const typst = await loadCompiler();
  return compileDocument({
    typst,
    template: TEMPLATE,
    inputs: { letter: composeSource(request) },
    use: (document): WrittenPdf => {
      try {
        return { bytes: typst.pdf(document, { pdfStandard: 'ua-1' }), standard: 'ua-1' };
      } catch {
        return { bytes: typst.pdf(document, { pdfStandard: '1.7' }), standard: '1.7' };
      }
    },
  });
}
