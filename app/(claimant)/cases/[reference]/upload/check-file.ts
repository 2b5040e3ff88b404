/** The server's own limit and sentences (server/documents/inspect.ts), said before the file travels; a test compares them. */
const MAXIMUM_BYTES = 20 * 1024 * 1024;

/** Why a file of this size would be refused, or null. Only the server's answer counts. */
export function describeSizeProblem(bytes: number): string | null {
  if (bytes === 0) return 'This file is empty. Check it on your device and upload it again.';
  if (bytes > MAXIMUM_BYTES) return 'This file is larger than 20 MB. Split it, or save it at a lower resolution.';
  return null;
}

/** What the file chooser offers; HEIC by name too, because some systems don't know its type. */
export const ACCEPTED_FILES =
  'application/pdf,image/jpeg,image/png,image/tiff,image/webp,image/heic,image/heif,.pdf,.jpg,.jpeg,.png,.tif,.tiff,.webp,.heic,.heif';
