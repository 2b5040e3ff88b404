import { FILE_EMPTY, FILE_TOO_LARGE, MAXIMUM_FILE_BYTES } from '@/server/documents/limits';

/** Why a file of this size would be refused, or null. Only the server's answer counts. */
export function describeSizeProblem(bytes: number): string | null {
  if (bytes === 0) return FILE_EMPTY;
  if (bytes > MAXIMUM_FILE_BYTES) return FILE_TOO_LARGE;
  return null;
}

/** What the file chooser offers; HEIC by name too, because some systems don't know its type. */
export const ACCEPTED_FILES =
  'application/pdf,image/jpeg,image/png,image/tiff,image/webp,image/heic,image/heif,.pdf,.jpg,.jpeg,.png,.tif,.tiff,.webp,.heic,.heif';
