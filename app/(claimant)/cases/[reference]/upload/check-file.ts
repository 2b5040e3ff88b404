import { MAXIMUM_FILE_BYTES } from '@/server/documents/limits';

/** Why a file of this size would be refused, or null. Only the server's answer counts. */
export function findSizeProblem(bytes: number): 'empty' | 'too_large' | null {
  if (bytes === 0) return 'empty';
  return bytes > MAXIMUM_FILE_BYTES ? 'too_large' : null;
}

/** What the file chooser offers; HEIC by name too, because some systems don't know its type. */
export const ACCEPTED_FILES =
  'application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,image/jpeg,image/png,image/tiff,image/webp,image/heic,image/heif,.pdf,.docx,.jpg,.jpeg,.png,.tif,.tiff,.webp,.heic,.heif';

/** What browsers draw. A picture of another kind is sent without one. */
const DRAWN = new Set(['image/jpeg', 'image/png', 'image/webp']);

export const isPicture = ({ type }: Pick<File, 'type'>): boolean => DRAWN.has(type);
