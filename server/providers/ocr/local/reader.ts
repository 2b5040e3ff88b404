import { pageImageKey } from '@/server/providers/storage/contract';
import { storageNamed } from '@/server/providers/storage/storage';
import { type DocumentReader, type OcrEngine, UnreadableDocumentError } from '../contract';
import { detectContentType } from '../detect-content-type';

/** Reads documents with an engine on this machine, from a copy of the file, wherever it is stored. */
export function createLocalReader({ engine }: { engine: OcrEngine }): DocumentReader {
  return {
    name: engine.name,
    read: ({ documentId, owner, storage: storageName, storageKey, contentType: stored, signal, onPage }) => {
      const storage = storageNamed(storageName);
      return storage.withLocalCopy({ key: storageKey, contentType: stored, signal }, async (path) => {
        const contentType = await detectContentType({ path });
        if (!contentType) throw new UnreadableDocumentError('unsupported', 'This kind of file cannot be read.', true);
        await engine.read({
          path,
          contentType,
          signal,
          owner,
          onPage: async ({ image, ...page }, pageCount) => {
            const key = pageImageKey({ documentId, page: page.number, format: 'webp' });
            await storage.write({ key, bytes: image.bytes, contentType: image.contentType, signal });
            await onPage({ ...page, image: { key, width: image.width, height: image.height } }, pageCount);
          },
        });
      });
    },
  };
}
