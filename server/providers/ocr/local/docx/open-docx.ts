import { compileDocument } from '../../../../platform/typst/compile-document';
import { loadCompiler, placeOf } from '../../../../platform/typst/load-compiler';
import { splitLongWords } from '../../../../platform/typst/split-long-words';
import type { OpenDocument } from '../open-document';
import { openPdfBytes } from '../pdf-document';
import { ReadingFailure } from '../reading-failure';
import type { Content } from './contract';
import { readContent } from './read-content';
import { pictureTaker } from './take-pictures';
import { TEMPLATE } from './template';
import { unpackDocx } from './unpack-docx';

/**
 * Opens a word processor file: lays it out as a PDF, which is then read as any other. So its words have their boxes, and a quote is marked
 * on a page that everybody sees. The same file gives the same pages. Throws ReadingFailure.
 */
export async function openDocx({ path }: { path: string }): Promise<OpenDocument> {
  return openPdfBytes(await layOutDocx({ path }));
}

async function layOutDocx({ path }: { path: string }): Promise<Buffer> {
  const [parts, typst] = await Promise.all([unpackDocx(path), loadCompiler()]);
  try {
    const content = await readContent({
      parts,
      takePictures: pictureTaker({ parts, keep: (name, bytes) => typst.mapShadow(placeOf(name), bytes) }),
    });
    if (!showsAnything(content)) throw new ReadingFailure('no_pages');
    const file = JSON.stringify(content, (_key, value) =>
      typeof value === 'string' ? splitLongWords(value.normalize('NFC')) : value,
    );
    return compileDocument({
      typst,
      template: TEMPLATE,
      inputs: { file },
      use: (document) => typst.pdf(document, { pdfStandard: '1.7' }),
    });
  } finally {
    parts.close();
    typst.resetShadow();
  }
}

const showsAnything = (content: Content): boolean =>
  [content.header, content.body, content.footer].some((blocks) =>
    blocks.some(
      (block) =>
        block.kind === 'table' ||
        (block.kind === 'paragraph' && block.inlines.some(({ kind }) => kind === 'text' || kind === 'picture')),
    ),
  );
