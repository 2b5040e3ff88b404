import { TRPCClientError } from '@trpc/client';
import { isSignedOut, messageOf, otherAccountOf } from '@/app/ui/error-message';
import { readRefusal } from './read-refusal';
import { cutOff, UploadError } from './upload-error';

/** Whose fault a failed call was. An answer of ours is about the file; no answer is the connection. */
export function explainRefusal(error: unknown): UploadError {
  if (!(error instanceof TRPCClientError) || !error.data) return cutOff();
  // Signed in again, the person need not choose it once more.
  if (isSignedOut(error)) {
    const code = otherAccountOf(error) ? 'other_account' : 'signed_out';
    return new UploadError(messageOf(error), 'interrupted', { code });
  }
  const status: unknown = error.data.httpStatus;
  if (typeof status === 'number' && status >= 500)
    return new UploadError(error.message, 'interrupted', { code: 'unavailable' });
  const refusal = readRefusal(error.data.refusal);
  // Nothing is known against the file: it is sent again from its beginning.
  const isLost = refusal?.code === 'not_arrived' || refusal?.code === 'cut_off';
  return new UploadError(error.message, isLost ? 'failed' : 'refused', refusal ?? {});
}
