import { z } from 'zod';
import { textSchema } from '@/server/platform/text-schema';

/** What a document failed by, or why a case has no draft, in one word. */
const failureCodeSchema = z.string().regex(/^[a-z_]{1,40}$/, 'This is not a kind of failure.');

const batchSize = z.number().int().min(1).max(100);

const failedCursorSchema = z.object({ failedAt: z.date(), id: z.uuid() });
export type FailedCursor = z.infer<typeof failedCursorSchema>;

export const failedInput = z.object({
  /** Null for every kind. */
  failureCode: failureCodeSchema.nullable().default(null),
  cursor: failedCursorSchema.nullish(),
  limit: batchSize.default(25),
});
export type FailedInput = z.infer<typeof failedInput>;

/** `cursor`: what the call before gave; a call does one batch, so that whoever asks can show how far it is. */
export const retryAllInput = z.object({
  failureCode: failureCodeSchema,
  cursor: failedCursorSchema.nullish(),
  limit: batchSize.default(25),
});
export type RetryAllInput = z.infer<typeof retryAllInput>;

export const redraftInput = z.object({
  failureCode: failureCodeSchema,
  /** The id of the last case of the batch before. */
  cursor: z.uuid().nullish(),
  limit: batchSize.default(25),
});
export type RedraftInput = z.infer<typeof redraftInput>;

export const pauseInput = z.object({
  /** For colleagues, who see the pause on every page. */
  note: textSchema().trim().max(200, 'Use at most 200 characters.').default(''),
});
export type PauseInput = z.infer<typeof pauseInput>;

export const operationActionSchema = z.enum([
  'queue_paused',
  'queue_resumed',
  'document_retried',
  'documents_retried',
  'cases_redrafted',
  'ai_budget_lifted',
]);
export type OperationAction = z.infer<typeof operationActionSchema>;
