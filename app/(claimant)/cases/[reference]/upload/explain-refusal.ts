import { TRPCClientError } from '@trpc/client';
import { isSignedOut, messageOf } from '@/app/ui/error-message';
import { cutOff, UploadError } from './upload-error';

/** Whose fault a failed call was. An answer of ours is about the file; no answer is the connection. */
export function explainRefusal(error: unknown): UploadError {
  if (!(error instanceof TRPCClientError) || !error.data) return cutOff();
  // Signed in again, the person need not choose it once more.
  if (isSignedOut(error)) return new UploadError(messageOf(error), 'interrupted');
  const status: unknown = error.data.httpStatus;
  return new UploadError(error.message, typeof status === 'number' && status >= 500 ? 'interrupted' : 'refused');
}
