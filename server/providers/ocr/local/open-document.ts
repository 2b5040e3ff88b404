import type { ReadableType, ReadPage } from '../contract';

export type OpenDocument = {
  pageCount: number;
  /** `page` counts from 0. Leaves out JPEG 2000 pictures of a PDF where told to. Throws ReadingFailure. */
  readPage: (page: number, options: { withoutJpx: boolean }) => Promise<ReadPage>;
  close: () => void;
};

let last: { path: string; document: OpenDocument } | null = null;

/** Opens a document, or goes on with it: the pages of one file mostly come one after the other. Throws ReadingFailure. */
export async function openDocument(file: { path: string; contentType: ReadableType }): Promise<OpenDocument> {
  if (last?.path === file.path) return last.document;
  last?.document.close();
  last = null;
  const document =
    file.contentType === 'application/pdf'
      ? await (await import('./pdf-document')).openPdf(file)
      : await (await import('./picture-document')).openPicture(file);
  last = { path: file.path, document };
  return document;
}
