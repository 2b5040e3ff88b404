import { env } from '@/server/platform/env';
import { publicIdOf } from '@/server/providers/cloudinary/assets';
import { explainSilence } from '@/server/providers/cloudinary/errors';
import { limitTime } from '@/server/providers/limit-time';
import { type DocumentReader, UnfinishedReadingError, UnreadableDocumentError } from '../contract';
import { getOcrTextFromCloudinary } from './get-ocr-text';

/** Shorter than 120 s with what comes before and after it, so that a service which never answers does not keep a worker. */
const ATTEMPT_DEADLINE_MS = 105_000;

/** Reads documents where they are stored: neither they nor their page images come to the worker. */
export function createCloudinaryReader({ deadlineMs = ATTEMPT_DEADLINE_MS } = {}): DocumentReader {
  return {
    name: `cloudinary-${env().CLOUDINARY_OCR}`,
    async read({ storage, storageKey, contentHash, signal, onPage }) {
      if (storage !== 'cloudinary') {
        throw new UnreadableDocumentError(
          'unsupported',
          'This document is stored where the text recognition in use cannot read it. Upload it again.',
          true,
        );
      }
      let pagesMade = 0;
      const onPageMade = () => {
        pagesMade += 1;
      };
      const publicId = publicIdOf(storageKey);
      await limitTime({
        ms: deadlineMs,
        signal,
        run: (bounded) => getOcrTextFromCloudinary({ publicId, contentHash, signal: bounded, onPage, onPageMade }),
        explainLate: () => (pagesMade > 0 ? new UnfinishedReadingError() : explainSilence()),
      });
    },
  };
}
