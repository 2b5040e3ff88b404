import { DOCX, type ReadableType, type ReadPage } from '../contract';

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
  const document = await openKind(file);
  last = { path: file.path, document };
  return document;
}

/** Loads only what this kind needs. */
async function openKind(file: { path: string; contentType: ReadableType }): Promise<OpenDocument> {
  switch (file.contentType) {
    case 'application/pdf':
      return (await import('./pdf-document')).openPdf(file);
    case DOCX:
      return (await import('./docx/open-docx')).openDocx(file);
    default:
      return (await import('./picture-document')).openPicture(file);
  }
}
