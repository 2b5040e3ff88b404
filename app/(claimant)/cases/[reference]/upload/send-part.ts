import { describeAnswer } from './describe-answer';
import type { UploadTicket } from './upload';
import { cutOff } from './upload-error';

/** Longer than any pause on a working line, shorter than a person's patience. */
const STALLED_AFTER_MS = 45_000;

/** Which bytes of the whole a part is. */
type Place = { uploadId: string; start: number; end: number; total: number };

/**
 * Posts a file, or a part of it, as multipart, the fields first and the file last. `onProgress` hears how many of its bytes are sent.
 * Rejects with UploadError. XMLHttpRequest, because fetch does not tell how much has been sent.
 */
export function sendPart({
  ticket,
  content,
  place,
  signal,
  onProgress,
}: {
  ticket: UploadTicket;
  content: Blob;
  place: Place | null;
  signal: AbortSignal;
  onProgress: (sentBytes: number) => void;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
    form.append('file', content);

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
      // The form around the file counts too, and is small.
      onProgress(total === 0 ? 0 : Math.floor((loaded / total) * content.size));
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
    if (place) {
      request.setRequestHeader('x-unique-upload-id', place.uploadId);
      request.setRequestHeader('content-range', `bytes ${place.start}-${place.end - 1}/${place.total}`);
    }
    request.send(form);
  });
}
