import type { Queue } from 'bullmq';
import { failPoint } from '@/server/platform/fail-point';
import { openQueue } from '@/server/platform/queue-backend';
import {
  AI_PROCESSING,
  aiProcessingJobId,
  ERASURE,
  erasureJobId,
  type JobName,
  jobContracts,
  MAIL,
  mailJobId,
  type Payload,
} from './contracts';
import { listInTurn, type Person } from './list-in-turn';

type OpenQueue<N extends JobName> = { queue: Queue<Payload<N>, void, string>; close: () => Promise<void> };

/** Under each name the queue of its kind. */
const scope = globalThis as { casedraftQueues?: Map<JobName, Promise<unknown>> };

/** The process's queue of this kind of job. A queue that could not be opened is not kept: the next call tries anew. */
export function jobQueue<N extends JobName>(name: N): Promise<OpenQueue<N>> {
  scope.casedraftQueues ??= new Map();
  const queues = scope.casedraftQueues;
  const open = queues.get(name) as Promise<OpenQueue<N>> | undefined;
  if (open) return open;
  const opening: Promise<OpenQueue<N>> = openQueue<Payload<N>>(name, {
    defaultJobOptions: jobContracts[name].options(),
  });
  queues.set(name, opening);
  opening.catch(() => {
    if (queues.get(name) === opening) queues.delete(name);
  });
  return opening;
}

type NewJob<N extends JobName> = { name: N; payload: Payload<N>; jobId: string };

/** Adding under an id that is there already, finished jobs that are still kept among them, changes nothing. */
export async function addJob<N extends JobName>({ name, payload, jobId }: NewJob<N>): Promise<void> {
  const parsed = jobContracts[name].payload.parse(payload) as Payload<N>;
  const { queue } = await jobQueue(name);
  await (queue as Queue<unknown, void, string>).add(name, parsed, { jobId });
}

/** What became of a job: `unknown` when the queue has none with this id. */
export async function jobState({ name, jobId }: { name: JobName; jobId: string }): Promise<string> {
  const { queue } = await jobQueue(name);
  return queue.getJobState(jobId);
}

export const aiProcessingJobState = (run: { documentId: string; run: number }): Promise<string> =>
  jobState({ name: AI_PROCESSING, jobId: aiProcessingJobId(run) });

/** No worker anywhere starts another such job for `ms` milliseconds; those that run go on. */
export async function holdJobs({ name, ms }: { name: JobName; ms: number }): Promise<void> {
  const { queue } = await jobQueue(name);
  await queue.rateLimit(ms);
}

/** While it is paused no worker anywhere starts such a job; those that run go on, and new ones can be added. */
export async function pauseJobs({ name, isPaused }: { name: JobName; isPaused: boolean }): Promise<void> {
  const { queue } = await jobQueue(name);
  await (isPaused ? queue.pause() : queue.resume());
}

export async function areJobsPaused(name: JobName): Promise<boolean> {
  const { queue } = await jobQueue(name);
  return queue.isPaused();
}

export async function closeJobQueues(): Promise<void> {
  const opening = [...(scope.casedraftQueues?.values() ?? [])] as Promise<OpenQueue<JobName>>[];
  scope.casedraftQueues = undefined;
  await Promise.all(opening.map(async (queue) => (await queue).close()));
}

/**
 * Puts a document's current run into the queue, or leaves it to its turn where enough of its person's documents are before it; false
 * then. Call it after the commit of the row that asks for the run; if the call is lost, the sweep makes up for it. Adding the same
 * run twice is adding it once.
 */
export async function addAiProcessingJob(input: Payload<typeof AI_PROCESSING>): Promise<boolean> {
  const { documentId } = jobContracts[AI_PROCESSING].payload.parse(input);
  const added = await addNextJobs({ documentId });
  await failPoint('run-enqueued', documentId);
  return added.includes(documentId);
}

/** Puts into the queue what of the documents of this one's person may stand in it, as when one of them has left it. Gives their ids. */
export const addNextJobs = ({ documentId }: { documentId: string }): Promise<string[]> => addJobsInTurn({ documentId });

export async function addJobsInTurn(person: Person): Promise<string[]> {
  const inTurn = await listInTurn(person);
  for (const { documentId, run } of inTurn) {
    await addJob({ name: AI_PROCESSING, payload: { documentId }, jobId: aiProcessingJobId({ documentId, run }) });
  }
  return inTurn.map(({ documentId }) => documentId);
}

/** Puts a mail into the queue, by its id alone. */
export const addMailJob = ({ mailId, run }: { mailId: string; run: number }): Promise<void> =>
  addJob({ name: MAIL, payload: { mailId }, jobId: mailJobId({ mailId, run }) });

/** Puts the erasing of a case into the queue, by its id alone. */
export const addErasureJob = ({ caseId, run }: { caseId: string; run: number }): Promise<void> =>
  addJob({ name: ERASURE, payload: { caseId }, jobId: erasureJobId({ caseId, run }) });
