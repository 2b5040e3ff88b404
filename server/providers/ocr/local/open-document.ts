import { DOCX, type ReadableType, type ReadPage } from '../contract';

export type OpenDocument = {
  pageCount: number;
  /** `page` counts from 0. Leaves out JPEG 2000 pictures of a PDF where told to. Throws ReadingFailure. */
  readPage: (page: number, options: { withoutJpx: boolean }) => Promise<ReadPage>;
  /** Finds a page that takes more than a page may, by doing the dear part of it: whoever asks has set the limits. Throws ReadingFailure. */
  lookThrough: () => void;
  close: () => void;
};

/** What opens such files, loaded and ready: only what this kind needs. */
export async function loadParser(contentType: ReadableType) {
  switch (contentType) {
    case 'application/pdf': {
      const [{ openPdf }, { loadPdfium }] = await Promise.all([import('./pdf-document'), import('./pdfium')]);
      await loadPdfium();
      return openPdf;
    }
    case DOCX:
      return (await import('./docx/open-docx')).openDocx;
    default:
      return (await import('./picture-document')).openPicture;
  }
}

let last: { path: string; document: OpenDocument } | null = null;

/** Opens a document, or goes on with it: the pages of one file mostly come one after the other. Throws ReadingFailure. */
export async function openDocument(file: { path: string; contentType: ReadableType }): Promise<OpenDocument> {
  if (last?.path === file.path) return last.document;
  last?.document.close();
  last = null;
  const open = await loadParser(file.contentType);
  const document = await open(file);
  last = { path: file.path, document };
  return document;
}
