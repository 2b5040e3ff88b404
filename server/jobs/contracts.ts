import type { JobsOptions } from 'bullmq';
import { z } from 'zod';
import { env } from '@/server/platform/env';

export const AI_PROCESSING = 'ai-processing';

const waitingSchema = z.object({ awaySince: z.number().optional(), busySince: z.number().optional() });

/** Since when a job has met a service that is away or busy, in milliseconds since the epoch. */
export type Waiting = z.infer<typeof waitingSchema>;

/** Ids and times only: what is in a queue's store is clear text. `waiting` is the worker's own note. */
export const aiProcessingPayloadSchema = z.object({ documentId: z.uuid(), waiting: waitingSchema.optional() });
export type AiProcessingPayload = z.infer<typeof aiProcessingPayloadSchema>;

/** Job ids are deterministic, so that adding twice is adding once; a new run is a new job. */
export const aiProcessingJobId = ({ documentId, run }: { documentId: string; run: number }) =>
  `document-${documentId}-${run}`;

export const aiProcessingOptions = (): JobsOptions => ({
  attempts: 3,
  // 5 s, then 10 s: long enough for a provider's hiccup, short enough for someone watching.
  backoff: { type: 'exponential', delay: env().JOB_BACKOFF_MS },
  removeOnComplete: { age: 24 * 3_600, count: 10_000 },
  // Failed jobs stay for a week, for whoever looks into them; the database holds the reason for good.
  removeOnFail: { age: 7 * 24 * 3_600 },
});
