import { z } from 'zod';

export const auditActionSchema = z.enum([
  'case_created',
  'case_submitted',
  'case_withdrawn',
  'case_awaiting_officer_review',
  'phone_link_made',
  'phone_link_opened',
  'phone_link_ended',
  'document_registered',
  'document_removed',
  'document_scanned',
  'document_read',
  'document_failed',
  'document_retried',
  'reading_interrupted',
  'document_text_provided',
  'document_placed',
  'request_item_answered',
  'request_answer_removed',
  'evidence_said',
  'draft_created',
  'draft_failed',
  'draft_retried',
  'review_claimed',
  'review_released',
  'review_expired',
  'finding_judged',
  'finding_added',
  'finding_changed',
  'finding_removed',
  'fact_judged',
  'fact_added',
  'fact_removed',
  'review_asked_for',
  'review_ended',
  'conflict_lifted',
  'case_seen',
  'letter_edited',
  'case_decided',
  'decision_undone',
  'decision_sent',
  'check_drawn',
  'check_made',
  'check_settled',
  'check_expired',
  'letter_pdf_stored',
  'reconsideration_asked',
  'reconsideration_begun',
  'reconsideration_sent',
  'mail_sent',
  'mail_failed',
  'mail_bounced',
  'mail_delayed',
  'case_held',
  'case_hold_lifted',
  'erasure_asked',
  'case_erased',
]);
export type AuditAction = z.infer<typeof auditActionSchema>;

/** What people looked at, were refused, and when they came: no part of a case's own history. */
export const accessActionSchema = z.enum([
  'case_opened',
  'page_opened',
  'original_opened',
  'search_made',
  'access_refused',
  'signed_in',
  /** Written by a trigger. */
  'role_changed',
  'sampling_plan_changed',
]);
export type AccessAction = z.infer<typeof accessActionSchema>;

export type AuditData = z.infer<typeof auditDataSchema>;

/** What recordEvent writes, read back. */
export const auditDataSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);
