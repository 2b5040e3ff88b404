import type { JobsOptions } from 'bullmq';
import { z } from 'zod';
import { env } from '@/server/platform/env';

export const AI_PROCESSING = 'ai-processing';
export const MAIL = 'mail';
export const ERASURE = 'erasure';

/** Each kind of job has a queue of its own under its name. A name without contract, rows, handler and owed source does not compile. */
const JOB_NAMES = [AI_PROCESSING, MAIL, ERASURE] as const;
export type JobName = (typeof JOB_NAMES)[number];

type JobContract = {
  /** Ids and times only: what is in a queue's store is clear text. Parsed where a job is added and where it is taken. */
  payload: z.ZodType;
  /** A function, because the build has no environment. */
  options: () => JobsOptions;
  /** How many such jobs one worker has in hand at once. */
  concurrency: () => number;
};

const waitingSchema = z.object({ awaySince: z.number().optional(), busySince: z.number().optional() });

/** Since when a job has met a service that is away or busy, in milliseconds since the epoch. */
export type Waiting = z.infer<typeof waitingSchema>;

/** Failed jobs stay for a week, for whoever looks into them; the database holds the reason for good. */
const KEPT = {
  removeOnComplete: { age: 24 * 3_600, count: 10_000 },
  removeOnFail: { age: 7 * 24 * 3_600 },
} satisfies JobsOptions;

export const jobContracts = {
  [AI_PROCESSING]: {
    /** `waiting` is the worker's own note. */
    payload: z.object({ documentId: z.uuid(), waiting: waitingSchema.optional() }),
    options: () => ({
      attempts: 3,
      // 5 s, then 10 s: long enough for a provider's hiccup, short enough for someone watching.
      backoff: { type: 'exponential', delay: env().JOB_BACKOFF_MS },
      ...KEPT,
    }),
    concurrency: () => env().WORKER_CONCURRENCY,
  },
  [MAIL]: {
    payload: z.object({ mailId: z.uuid() }),
    options: () => ({
      // The last of them comes more than eight hours after the first: as patient as mail servers are with each other.
      attempts: 12,
      backoff: { type: 'exponential', delay: 3 * env().JOB_BACKOFF_MS },
      ...KEPT,
    }),
    // Enough that one slow mail server's mail does not hold up the next.
    concurrency: () => 2,
  },
  [ERASURE]: {
    payload: z.object({ caseId: z.uuid() }),
    options: () => ({
      // From a minute to a quarter of an hour; what a store still refuses then is asked for again the next night.
      attempts: 5,
      backoff: { type: 'exponential', delay: 12 * env().JOB_BACKOFF_MS },
      ...KEPT,
    }),
    // Nobody waits for it, and it is to hold up nothing.
    concurrency: () => 1,
  },
} satisfies Record<JobName, JobContract>;

export type Payload<N extends JobName> = z.infer<(typeof jobContracts)[N]['payload']>;

export const jobNames: readonly JobName[] = JOB_NAMES;

/** Job ids are deterministic, so that adding twice is adding once; a new run is a new job. */
export const aiProcessingJobId = ({ documentId, run }: { documentId: string; run: number }) =>
  `document-${documentId}-${run}`;

export const erasureJobId = ({ caseId, run }: { caseId: string; run: number }) => `erasure-${caseId}-${run}`;

export const mailJobId = ({ mailId, run }: { mailId: string; run: number }) => `mail-${mailId}-${run}`;
