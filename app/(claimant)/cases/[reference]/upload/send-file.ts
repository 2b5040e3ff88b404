import { sendPart } from './send-part';
import type { UploadSteps } from './upload';

/**
 * Sends a file from where it was, in parts if it is larger than one: each in Cloudinary's protocol, which both stores speak. What is sent
 * twice does no harm, so a part whose answer was lost is sent again. Rejects with UploadError.
 */
export const sendFile: UploadSteps['send'] = async ({ ticket, file, sentBytes, signal, onProgress, onKept }) => {
  const { partBytes } = ticket;
  if (file.size <= partBytes) {
    await sendPart({ ticket, content: file, place: null, signal, onProgress });
    return;
  }
  // The last part at least: only its answer says that all of them are there.
  const lastStart = Math.floor((file.size - 1) / partBytes) * partBytes;
  const first = Math.min(Math.floor(sentBytes / partBytes) * partBytes, lastStart);
  for (let start = first; start < file.size; start += partBytes) {
    const end = Math.min(start + partBytes, file.size);
    const place = { uploadId: uploadIdOf(ticket), start, end, total: file.size };
    const tell = (bytes: number) => onProgress(start + bytes);
    await sendPart({ ticket, content: file.slice(start, end), place, signal, onProgress: tell });
    onKept(end);
  }
};

/** The document's id. Whoever goes on with the upload, from whichever page, adds to the same parts. */
const uploadIdOf = ({ fields }: { fields: Record<string, string> }) =>
  (fields.public_id ?? '').split('/').find((part) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part)) ?? '';
