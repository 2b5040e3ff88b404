import { FILE_TOO_LARGE } from '@/server/documents/limits';
import { cutOff, UploadError } from './upload-error';

export type UploadTicket = { url: string; fields: Record<string, string> };

/** Longer than any pause on a working line, shorter than a person's patience. */
const STALLED_AFTER_MS = 45_000;

/**
 * Posts a file as multipart, the fields first and the file last. `onProgress` hears 0 to 100. Rejects with UploadError.
 * XMLHttpRequest, because fetch does not tell how much has been sent.
 */
export function sendFile({
  ticket,
  file,
  signal,
  onProgress,
}: {
  ticket: UploadTicket;
  file: File;
  signal: AbortSignal;
  onProgress: (percent: number) => void;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
    form.append('file', file);

    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    let stalled = setTimeout(abort, STALLED_AFTER_MS);
    const finish = (settle: () => void) => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', abort);
      settle();
    };
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(stalled);
      stalled = setTimeout(abort, STALLED_AFTER_MS);
      onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    };
    request.onload = () =>
      finish(() =>
        request.status < 300
          ? resolve()
          : reject(describeAnswer({ status: request.status, body: request.responseText, url: ticket.url })),
      );
    request.onerror = () => finish(() => reject(cutOff()));
    request.onabort = () => finish(() => reject(cutOff()));
    signal.addEventListener('abort', abort, { once: true });
    request.open('POST', ticket.url);
    request.send(form);
  });
}

type Answer = { status: number; body: string; url: string };

const NOT_TAKEN =
  'This file could not be taken. Upload a PDF, or a picture as JPEG, PNG, TIFF, WebP or HEIC, undamaged and without a password.';
const TOO_LARGE_THERE = 'This file is too large to be stored. Split it, or save it at a lower resolution.';

/** The store's answer in words. Only what the store says of the file itself is about the file. */
function describeAnswer({ status, body, url }: Answer): UploadError {
  if (status === 413) return new UploadError(FILE_TOO_LARGE, 'refused');
  const message = readMessage(body);
  if (new URL(url).origin === location.origin) return new UploadError(message ?? NOT_STORED, 'failed');
  // Another service's words are for developers, but they tell what is wrong with the file.
  if (status !== 400) return new UploadError(NOT_STORED, 'failed');
  if (message?.includes('too large')) return new UploadError(TOO_LARGE_THERE, 'refused');
  return message?.includes('Stale') ? new UploadError(NOT_STORED, 'failed') : new UploadError(NOT_TAKEN, 'refused');
}

const NOT_STORED = 'The file could not be stored. Try again.';

function readMessage(body: string): string | null {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null || !('error' in answer)) return null;
    const { error } = answer;
    if (typeof error !== 'object' || error === null || !('message' in error)) return null;
    return typeof error.message === 'string' ? error.message : null;
  } catch {
    // A proxy's HTML page, for example: nothing in it is for the person.
    return null;
  }
}
