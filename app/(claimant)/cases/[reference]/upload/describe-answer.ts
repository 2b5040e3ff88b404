import { isRecord } from '@/app/client/shape';
import { FILE_TOO_LARGE } from '@/server/documents/limits';
import { readRefusal } from './read-refusal';
import { cutOff, UploadError } from './upload-error';

type Answer = { status: number; body: string; url: string };

const NOT_STORED = 'The file could not be stored. Try again.';

/** A proxy's HTML page, for example, holds nothing for the person: null. */
function readAnswer(body: string) {
  try {
    const answer: unknown = JSON.parse(body);
    if (!isRecord(answer) || !isRecord(answer.error)) return null;
    const { message, refusal } = answer.error;
    return typeof message === 'string' ? { message, refusal } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const notStored = (message = NOT_STORED) => new UploadError(message, 'failed', { code: 'not_stored' });

/** The store's answer as an error. Only what the store says of the file itself is about the file. */
export function describeAnswer({ status, body, url }: Answer): UploadError {
  if (status === 413) return new UploadError(FILE_TOO_LARGE, 'refused', { code: 'too_large' });
  // A proxy whose server is away for a moment.
  if (status === 502 || status === 504) return cutOff();
  const answer = readAnswer(body);
  if (new URL(url).origin !== location.origin) return describeForeign({ status, message: answer?.message ?? '' });
  if (!answer) return notStored();
  const refusal = readRefusal(answer.refusal);
  // Cut off on the way: the same part is sent again.
  if (refusal?.code === 'cut_off') return cutOff();
  return new UploadError(answer.message, 'failed', refusal ?? { code: 'said' });
}

/** Cloudinary answers without codes. Its words are for developers, but they tell what is wrong with the file. */
function describeForeign({ status, message }: { status: number; message: string }): UploadError {
  if (status !== 400 || message.includes('Stale')) return notStored();
  const refused = (code: 'too_large_there' | 'empty' | 'wrong_type' | 'not_taken') =>
    new UploadError(message, 'refused', { code });
  if (message.includes('too large')) return refused('too_large_there');
  if (message.includes('Empty file')) return refused('empty');
  if (message.includes('not allowed')) return refused('wrong_type');
  // "Invalid image file" is said of damage, of a password and of a file without pages alike.
  return refused('not_taken');
}
