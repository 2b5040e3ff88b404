import { isRecord } from '@/app/client/shape';
import { isClaimantRefusal } from '@/app/ui/error-message';
import type { FileRefusal } from '@/server/documents/limits';
import type { ClaimantRefusal } from '@/server/platform/errors';

/** A reason that is missing here does not compile. */
const REASONS: Record<FileRefusal, true> = {
  too_large: true,
  too_large_to_read: true,
  empty: true,
  wrong_type: true,
  locked: true,
  unknown_encryption: true,
  damaged: true,
  cut_off: true,
  changed: true,
  not_arrived: true,
  dynamic_form: true,
  portfolio: true,
  no_pages: true,
  too_many_pages: true,
  too_many_files: true,
  too_many_unfinished: true,
  already_there: true,
};

export const isFileRefusal = (reason: string): reason is FileRefusal => Object.hasOwn(REASONS, reason);

/** The refusal in an answer of the server; null for an answer of another kind. */
export function readRefusal(refusal: unknown): { code: FileRefusal | ClaimantRefusal; filename?: string } | null {
  if (!isRecord(refusal)) return null;
  const { reason, filename } = refusal;
  if (typeof reason !== 'string' || !(isFileRefusal(reason) || isClaimantRefusal(reason))) return null;
  if (filename === undefined) return { code: reason };
  return typeof filename === 'string' ? { code: reason, filename } : null;
}
