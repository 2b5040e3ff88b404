import { UnreadableDocumentError } from '@/server/providers/ocr/contract';

export type Failure = { code: string /** One sentence for a person. */; reason: string; permanent: boolean };

const UNKNOWN = 'Reading this document failed again and again. Try again later, or upload it in another format.';

/** What a failed attempt means to the people who wait for it. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof UnreadableDocumentError)
    return { code: error.code, reason: error.message, permanent: error.permanent };
  return { code: 'internal', reason: UNKNOWN, permanent: false };
}
