import type { Queue } from 'bullmq';
import { database } from '@/server/platform/database';
import { failPoint } from '@/server/platform/fail-point';
import { openQueue } from '@/server/platform/queue-backend';
import {
  AI_PROCESSING,
  type AiProcessingPayload,
  aiProcessingJobId,
  aiProcessingOptions,
  aiProcessingPayloadSchema,
} from './contracts';

type OpenQueue = { queue: Queue<AiProcessingPayload, void, string>; close: () => Promise<void> };

const scope = globalThis as { casedraftAiQueue?: Promise<OpenQueue> };

/** The process's `ai-processing` queue. A queue that could not be opened is not kept: the next call tries anew. */
export function aiProcessingQueue(): Promise<OpenQueue> {
  if (!scope.casedraftAiQueue) {
    const opening = openQueue<AiProcessingPayload>(AI_PROCESSING, { defaultJobOptions: aiProcessingOptions() });
    scope.casedraftAiQueue = opening;
    opening.catch(() => {
      if (scope.casedraftAiQueue === opening) scope.casedraftAiQueue = undefined;
    });
  }
  return scope.casedraftAiQueue;
}

/**
 * Puts a document's current run into the queue. Call it after the commit of the row that asks for the run; if the call
 * is lost, the sweep makes up for it. Adding the same run twice is adding it once.
 */
export async function addAiProcessingJob(input: AiProcessingPayload): Promise<void> {
  const { documentId } = aiProcessingPayloadSchema.parse(input);
  const document = await database().document.findUnique({ where: { id: documentId }, select: { run: true } });
  if (!document) return;
  const { queue } = await aiProcessingQueue();
  await queue.add(AI_PROCESSING, { documentId }, { jobId: aiProcessingJobId({ documentId, run: document.run }) });
  await failPoint('run-enqueued', documentId);
}

/** What became of a document's current run: `unknown` when the queue has no such job. */
export async function aiProcessingJobState({ documentId, run }: { documentId: string; run: number }): Promise<string> {
  const { queue } = await aiProcessingQueue();
  return queue.getJobState(aiProcessingJobId({ documentId, run }));
}

/** No worker anywhere starts another job for `ms` milliseconds; those that run go on. */
export async function holdAiProcessing(ms: number): Promise<void> {
  const { queue } = await aiProcessingQueue();
  await queue.rateLimit(ms);
}

/** While it is paused no worker anywhere starts a job; those that run go on, and new ones can be added. */
export async function pauseAiProcessing({ isPaused }: { isPaused: boolean }): Promise<void> {
  const { queue } = await aiProcessingQueue();
  await (isPaused ? queue.pause() : queue.resume());
}

export async function isAiProcessingPaused(): Promise<boolean> {
  const { queue } = await aiProcessingQueue();
  return queue.isPaused();
}

export async function closeAiProcessingQueue(): Promise<void> {
  const opening = scope.casedraftAiQueue;
  scope.casedraftAiQueue = undefined;
  if (opening) await (await opening).close();
}
