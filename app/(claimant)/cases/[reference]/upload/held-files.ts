import { UploadError } from './upload-error';

/**
 * What a page holds in memory of files that wait: five of the largest, and a dozen or more photographs. A phone has room for that.
 * Files beyond it are read when others have gone, or at their turn, three at a time.
 */
export const MOST_HELD_BYTES = 100 * 1024 * 1024;

export const FILE_GONE = 'This file can no longer be read from your device. Choose it again.';

const gone = (cause?: unknown) => new UploadError(FILE_GONE, 'refused', { code: 'gone', cause });

/**
 * Takes the bytes of chosen files as soon as it can: until they are sent, a phone may take a photo away again, and an office program may
 * write the file anew. A browser then answers only that the sending failed, as it does without a connection.
 */
export function holdFiles({ mostBytes = MOST_HELD_BYTES } = {}) {
  const copies = new Map<File, Promise<File>>();
  let heldBytes = 0;

  const take = (file: File) => {
    heldBytes += file.size;
    const copy = copyFile(file);
    copies.set(file, copy);
    return copy;
  };

  return {
    /** Takes the file now, if there is room; null if not. Rejects with UploadError when it is gone. */
    takeEarly: (file: File): Promise<File> | null =>
      copies.get(file) ?? (heldBytes + file.size > mostBytes ? null : take(file)),
    /** The file as it was chosen, whether there is room or not. Rejects with UploadError when it is gone. */
    read: (file: File): Promise<File> => copies.get(file) ?? take(file),
    release(file: File) {
      if (copies.delete(file)) heldBytes -= file.size;
    },
  };
}

async function copyFile(file: File): Promise<File> {
  const bytes = await file.arrayBuffer().catch((error: unknown) => Promise.reject(gone(error)));
  // Some devices say nothing, and hand over less.
  if (bytes.byteLength !== file.size) throw gone();
  return new File([bytes], file.name, { type: file.type, lastModified: file.lastModified });
}
