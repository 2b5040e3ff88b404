import { z } from 'zod';

export const auditActionSchema = z.enum([
  'case_created',
  'case_submitted',
  'case_withdrawn',
  'case_awaiting_officer_review',
  'document_registered',
  'document_removed',
  'document_read',
  'document_failed',
  'document_retried',
  'document_text_provided',
  'draft_created',
  'draft_failed',
  'review_claimed',
  'review_released',
  'review_expired',
  'finding_judged',
  'finding_added',
  'finding_changed',
  'finding_removed',
  'letter_edited',
  'case_decided',
]);
export type AuditAction = z.infer<typeof auditActionSchema>;

export type AuditData = Record<string, string | number | boolean | null | string[]>;
