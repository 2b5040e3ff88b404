import type { Readable } from 'node:stream';

/** What the browser POSTs as multipart: first the fields, last the file under the name `file`. */
export type UploadTicket = {
  url: string;
  fields: Record<string, string>;
  /**
   * A larger file may be sent in parts of this size, the last one smaller, each as a POST of its own with `X-Unique-Upload-Id` and
   * `Content-Range`: Cloudinary's protocol. A part that is sent twice does no harm.
   */
  partBytes: number;
};

/** What a store knows of a file by itself, having looked at its bytes. */
export type StoredContent = {
  /** As detected from the bytes, in the form of READABLE_TYPES; null for anything else. */
  contentType: string | null;
  /** Names the algorithm too, for example `md5:…`: hashes of two stores are never equal by accident. */
  contentHash: string;
  pageCount: number;
};

/** `content` is null where the store keeps bytes and knows nothing about them: then they are to be looked at. */
export type StoredFile = { bytes: number; content: StoredContent | null };

/** How a reader gets a file: as bytes from us, or from the store's own address, good for `READ_URL_SECONDS`. */
export type FileSource =
  | { kind: 'bytes'; open: () => Readable; bytes: number; contentType: string }
  | { kind: 'address'; url: string };

/** Long enough for a page to load over a slow line, short enough that an address passed on is soon worthless. */
export const READ_URL_SECONDS = 300;

export type StorageName = 'local' | 'cloudinary';

/**
 * Where files live. Keys are ours and opaque: `<document id>/original`, `<document id>/pages/<number>.<format>`,
 * `letters/<decision id>/<sha-256>.pdf`.
 * Everything that asks a service throws ProviderError.
 */
export interface FileStorage {
  readonly name: StorageName;
  /** Permission to upload one file of at most `maxBytes` under `key`, good for an hour. */
  createUpload(request: { key: string; maxBytes: number; origin: string }): Promise<UploadTicket>;
  /** The file under `key`, or null when none has arrived. */
  find(request: { key: string; signal: AbortSignal }): Promise<StoredFile | null>;
  /** Runs `use` with the absolute path of a local copy, which is gone or untouchable afterwards. */
  withLocalCopy<T>(
    request: { key: string; contentType: string; signal: AbortSignal },
    use: (path: string) => Promise<T>,
  ): Promise<T>;
  /** Stores bytes of our own making (page images, letters). Writing a key again replaces it. */
  write(request: { key: string; bytes: Buffer; contentType: string; signal: AbortSignal }): Promise<void>;
  /**
   * The file under `key` for an authorised reader, or null where it is known to be missing; `asDownload`: to be kept, not
   * shown. Nothing is open before `open` is called.
   */
  read(request: { key: string; contentType: string; asDownload: boolean }): Promise<FileSource | null>;
  /** Removes everything under a document's or a letter's folder; removing what is not there is fine. */
  removeFolder(request: { folder: string; signal: AbortSignal }): Promise<void>;
}

/** The format is a page image's file ending: `webp` or `jpg`. */
export type PageImageFormat = 'webp' | 'jpg';

export const originalKey = (documentId: string) => `${documentId}/original`;
export const pageImageKey = ({
  documentId,
  page,
  format,
}: {
  documentId: string;
  page: number;
  format: PageImageFormat;
}) => `${documentId}/pages/${page}.${format}`;
/** Named by its bytes, so that the hash on record and the file never part. */
export const letterPdfKey = ({ decisionId, sha256 }: { decisionId: string; sha256: string }) =>
  `${letterFolder(decisionId)}/${sha256}.pdf`;
export const letterFolder = (decisionId: string) => `letters/${decisionId}`;
export const documentFolder = (documentId: string) => documentId;
