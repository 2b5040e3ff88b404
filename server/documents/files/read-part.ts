import { AppError } from '@/server/platform/errors';
import { PART_BYTES, type UploadPart } from '@/server/providers/storage/local';
import type { UploadFields } from '@/server/providers/storage/upload-signature';
import { refuseFile } from './refuse-file';

/** `bytes`: how many the part has to have. */
export type SentPart = UploadPart & { bytes: number };

const RANGE = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/;

/**
 * Which part of a file a request brings, by Cloudinary's headers; null for a whole file. Parts begin at multiples of the part size, so
 * that there are no more of them than the largest file has. They belong to one document, whose id is the upload's.
 */
export function readPart({ headers, signed }: { headers: Headers; signed: UploadFields }): SentPart | null {
  const range = headers.get('content-range');
  if (range === null) return null;
  const [start, last, total] = (RANGE.exec(range) ?? []).slice(1).map(Number);
  if (start === undefined || last === undefined || total === undefined) throw misplaced();
  if (total > signed.max_bytes) throw refuseFile('too_large');
  if (headers.get('x-unique-upload-id') !== signed.public_id.split('/')[0]) throw misplaced();
  const end = last + 1;
  if (start % PART_BYTES !== 0 || start >= total || end !== Math.min(start + PART_BYTES, total)) throw misplaced();
  return { index: start / PART_BYTES, count: Math.ceil(total / PART_BYTES), bytes: end - start };
}

const misplaced = () =>
  new AppError('invalid', 'This part of the file has no place in it. Send the parts in the size that was given.');
