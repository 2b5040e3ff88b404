import type { OcrStatus } from '@/generated/prisma/enums';

/** What can happen to a document. */
export type DocumentEvent = 'start' | 'stop' | 'complete' | 'fail' | 'retry' | 'type';

/** The whole life of a document's `ocr_status`. A document picked up again after a crash starts from `processing`. */
export const DOCUMENT_TRANSITIONS = {
  start: { from: ['pending', 'processing'], to: 'processing' },
  /** Its case was withdrawn: nobody reads it any more. */
  stop: { from: ['processing'], to: 'pending' },
  complete: { from: ['processing'], to: 'completed' },
  fail: { from: ['pending', 'processing'], to: 'failed' },
  retry: { from: ['failed'], to: 'pending' },
  type: { from: ['failed'], to: 'completed' },
} as const satisfies Record<DocumentEvent, { from: readonly OcrStatus[]; to: OcrStatus }>;

/** Still being read, or about to be: a draft waits for it. */
export const UNREAD_STATUSES = ['pending', 'processing'] as const satisfies readonly OcrStatus[];
