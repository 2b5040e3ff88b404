import { FAILURES, type FailureCode } from '@/server/providers/failures';
import { UnreadableDocumentError } from '@/server/providers/ocr/contract';
import { ProviderError } from '@/server/providers/provider-error';

/** `reason`: one sentence for a person. `permanent`: trying again is of no use. */
export type Failure = { code: FailureCode; reason: string; permanent: boolean };

export type FailedPart = 'reading' | 'drafting';

/** The worker died over this again and again, so it is not tried once more. */
export class DeadlyWorkError extends Error {
  override readonly name = 'DeadlyWorkError';
  constructor() {
    super('every worker that took this died over it');
  }
}

const UNKNOWN: Record<FailedPart, string> = {
  reading: FAILURES.internal.claimant,
  drafting: 'Something went wrong again and again while the draft was written. Decide from the documents.',
};

const DEADLY: Record<FailedPart, string> = {
  reading: 'Reading this document stopped our system three times, so it was set aside. Upload it in another format.',
  drafting: 'Writing the draft stopped our system three times. Decide from the documents.',
};

/** What a failed attempt means to the people who wait for it. */
export function explainFailure({ error, part }: { error: unknown; part: FailedPart }): Failure {
  if (error instanceof UnreadableDocumentError || error instanceof ProviderError) {
    return { code: error.code, reason: error.message, permanent: error.permanent };
  }
  if (error instanceof DeadlyWorkError) return { code: 'crashed', reason: DEADLY[part], permanent: true };
  return { code: 'internal', reason: UNKNOWN[part], permanent: false };
}
