import type { Readable } from 'node:stream';

/** What the browser POSTs as multipart: first the fields, last the file under the name `file`. */
export type UploadTicket = { url: string; fields: Record<string, string> };

export type StoredFile = { bytes: number };

/**
 * Where files live. Keys are ours and opaque: `<document id>/original`, `<document id>/pages/<number>.webp`.
 */
export interface FileStorage {
  readonly name: 'local' | 'cloudinary';
  /** Permission to upload one file of at most `maxBytes` under `key`, good for an hour. */
  createUpload(request: { key: string; maxBytes: number; origin: string }): Promise<UploadTicket>;
  /** The file under `key`, or null when none has arrived. */
  find(key: string): Promise<StoredFile | null>;
  /** Runs `use` with the absolute path of a local copy, which is gone or untouchable afterwards. */
  withLocalCopy<T>(request: { key: string; signal: AbortSignal }, use: (path: string) => Promise<T>): Promise<T>;
  /** Stores bytes of our own making (page images). Writing a key again replaces it. */
  write(request: { key: string; bytes: Buffer; contentType: string }): Promise<void>;
  /** The bytes under `key` for an authorised reader, or null. Nothing is open before `open` is called. */
  read(key: string): Promise<{ open: () => Readable; bytes: number } | null>;
  /** Removes everything under a document's folder; removing what is not there is fine. */
  removeFolder(folder: string): Promise<void>;
}

export const originalKey = (documentId: string) => `${documentId}/original`;
export const pageImageKey = (documentId: string, page: number) => `${documentId}/pages/${page}.webp`;
export const documentFolder = (documentId: string) => documentId;
