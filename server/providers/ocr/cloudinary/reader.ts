import { env } from '@/server/platform/env';
import { publicIdOf } from '@/server/providers/cloudinary/assets';
import { explainSilence } from '@/server/providers/cloudinary/errors';
import { type DocumentReader, UnreadableDocumentError } from '../contract';
import { getOcrTextFromCloudinary } from './get-ocr-text';

/** Shorter than 120 s with what comes before and after it, so that a service which never answers does not keep a worker. */
const ATTEMPT_DEADLINE_MS = 105_000;

/** Reads documents where they are stored: neither they nor their page images come to the worker. */
export function createCloudinaryReader(): DocumentReader {
  return {
    name: `cloudinary-${env().CLOUDINARY_OCR}`,
    async read({ storage, storageKey, signal, onPage }) {
      if (storage !== 'cloudinary') {
        throw new UnreadableDocumentError(
          'unsupported',
          'This document is stored where the text recognition in use cannot read it. Upload it again.',
          true,
        );
      }
      const deadline = AbortSignal.timeout(ATTEMPT_DEADLINE_MS);
      const either = AbortSignal.any([signal, deadline]);
      try {
        await getOcrTextFromCloudinary({ publicId: publicIdOf(storageKey), signal: either, onPage });
      } catch (error) {
        signal.throwIfAborted();
        // What was read of a long document so far is kept there: the next attempt goes on with the rest.
        throw deadline.aborted ? explainSilence() : error;
      }
    },
  };
}
