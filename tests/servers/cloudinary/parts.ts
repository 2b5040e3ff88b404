import type { Form } from './form';
import { Refusal } from './refusal';
import { type Service, upload } from './upload';

const SMALLEST_PART = 5 * 1024 * 1024;

/** Bytes that have come of each upload, by its id. */
const begun = new Map<string, Buffer>();

/** A file that comes in parts is taken as a whole once its last part is here. */
export async function uploadInParts({ form, service }: { form: Form; service: Service }): Promise<object> {
  const { part, file } = form;
  if (!part || !file) return upload({ form, service });
  const { uploadId, start, end, total } = part;
  if (!uploadId) throw new Refusal(400, 'Missing X-Unique-Upload-Id header');
  if (file.bytes.length !== end - start) throw new Refusal(400, 'Content-Range does not fit the file');
  if (end < total && file.bytes.length < SMALLEST_PART)
    throw new Refusal(400, 'All parts except EOF-chunk must be larger than 5mb');
  const before = begun.get(uploadId) ?? Buffer.alloc(0);
  if (start > before.length) throw new Refusal(400, 'A part before this one is missing');
  const bytes = Buffer.concat([before.subarray(0, start), file.bytes]);
  begun.set(uploadId, bytes);
  if (end < total) return { done: false, public_id: form.params.public_id, bytes: end };
  begun.delete(uploadId);
  return { ...(await upload({ form: { ...form, file: { ...file, bytes } }, service })), done: true };
}
