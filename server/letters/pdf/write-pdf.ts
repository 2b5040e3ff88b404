import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { composeSource, type PdfRequest, TEMPLATE } from './compose-source';
import { readFonts } from './read-fonts';

/** PDF/UA-1 wants a glyph for every letter. A letter with one that no font has is tagged all the same, and claims no more. */
export type PdfStandard = 'ua-1' | '1.7';

export type WrittenPdf = { bytes: Buffer; standard: PdfStandard };

let compiler: Promise<NodeCompiler> | undefined;

/** Loaded with the first letter: nothing else waits for its 50 MB, or fails where they can't be loaded. */
async function loadCompiler(): Promise<NodeCompiler> {
  const [{ NodeCompiler }, fontBlobs] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    readFonts(),
  ]);
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
}

/**
 * A letter as a tagged PDF. The same letter gives the same bytes. Takes about 10 ms, in which the process does nothing else.
 * Throws where the compiler can't be loaded or refuses the letter.
 */
export async function writePdf(request: PdfRequest): Promise<WrittenPdf> {
  compiler ??= loadCompiler();
  const loading = compiler;
  try {
    return compile({ typst: await loading, letter: composeSource(request) });
  } catch (error) {
    // What could not be loaded is tried anew with the next letter.
    if (compiler === loading) compiler = undefined;
    throw error;
  }
}

function compile({ typst, letter }: { typst: NodeCompiler; letter: string }): WrittenPdf {
  try {
    const compiled = typst.compile({ mainFileContent: TEMPLATE, inputs: { letter } });
    if (!compiled.result) {
      const said = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new Error(`the letter does not compile: ${JSON.stringify(said)}`);
    }
    const document = compiled.result;
    try {
      return { bytes: typst.pdf(document, { pdfStandard: 'ua-1' }), standard: 'ua-1' };
    } catch {
      return { bytes: typst.pdf(document, { pdfStandard: '1.7' }), standard: '1.7' };
    }
  } finally {
    // Results are kept per letter; no letter comes twice.
    typst.evictCache(0);
  }
}
