import { UnreadableDocumentError } from '@/server/providers/ocr/contract';
import { ProviderError } from '@/server/providers/provider-error';

/** `reason`: one sentence for a person. `permanent`: trying again is of no use. */
export type Failure = { code: string; reason: string; permanent: boolean };

export type FailedPart = 'reading' | 'drafting';

const UNKNOWN: Record<FailedPart, string> = {
  reading: 'Reading this document failed again and again. Try again later, or upload it in another format.',
  drafting: 'Something went wrong again and again while the draft was written. Decide from the documents.',
};

/** What a failed attempt means to the people who wait for it. */
export function explainFailure({ error, part }: { error: unknown; part: FailedPart }): Failure {
  if (error instanceof UnreadableDocumentError || error instanceof ProviderError) {
    return { code: error.code, reason: error.message, permanent: error.permanent };
  }
  return { code: 'internal', reason: UNKNOWN[part], permanent: false };
}
