import { DelayedError, RateLimitError, UnrecoverableError } from 'bullmq';
import { discardDocument } from '@/server/documents/files/register-document';
import {
  type DocumentLease,
  LostDocumentError,
  MAXIMUM_KILLS,
  readRun,
  releaseDocument,
  renewLease,
  settleRun,
  type TakenDocument,
  takeDocument,
} from '@/server/documents/lease';
import { embedDocument, failDocument, readDocument } from '@/server/documents/reading/read-document';
import { reportProgress } from '@/server/documents/reading/report-progress';
import { needsScan, scanDocument } from '@/server/documents/scanning/scan-document';
import type { Drafter } from '@/server/drafts/lease';
import { type AdvanceResult, advanceCase, handOver } from '@/server/drafts/service';
import { keepGuess, SORTER } from '@/server/evidence/guesses/keep-guess';
import { AI_PROCESSING, jobContracts } from '@/server/jobs/contracts';
import { addNextJobs, holdJobs } from '@/server/jobs/queue';
import { isDatabaseAway, tellBusyFromAway, waitForDatabase } from '@/server/platform/database-away';
import { env } from '@/server/platform/env';
import { logger } from '@/server/platform/logger';
import { metrics } from '@/server/platform/metrics';
import { aiEngine } from '@/server/providers/ai/ai';
import { UnfinishedReadingError } from '@/server/providers/ocr/contract';
import { fileStorage } from '@/server/providers/storage/storage';
import { fingerprintDocument } from '@/server/reuse/fingerprints/fingerprint-document';
import { DeadlyWorkError, explainFailure, type FailedPart, type Failure } from './explain-failure';
import type { JobInHand } from './job-in-hand';
import { createStepTimer } from './step-timer';
import { waitWanted } from './wait-wanted';

type AiJob = JobInHand<typeof AI_PROCESSING>;
const { payload } = jobContracts[AI_PROCESSING];

/**
 * Takes one document from upload to a drafted case. Every step's result is kept, so a repeat goes on where the last
 * attempt stopped and pays for nothing twice; every write names the lease, so a worker that comes back late writes nothing.
 *
 * No case is stuck: a document that can't be read becomes `failed` and the case goes on with the rest; if it is the
 * draft that fails for good, the officer gets the case without one and is told why.
 */
export async function aiDraftProcessor(job: AiJob, token: string | undefined, signal: AbortSignal): Promise<void> {
  try {
    await processJob(job, token, signal);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    // No job can do anything now. This one waits with its hand on it, so that none is taken only to fail.
    logger().warn({ err: error, jobId: job.id }, 'the database does not answer: waiting');
    if (!(await waitForDatabase(signal))) throw error;
    await stepAside({ job, token, ms: BUSY_MS });
  }
}

async function processJob(job: AiJob, token: string | undefined, signal: AbortSignal): Promise<void> {
  const { documentId } = payload.parse(job.data);
  const log = logger().child({ jobId: job.id, documentId });
  // 1. Find the document; gone, closed or already done means there is nothing to do.
  const taken = await takeDocument({ documentId, jobId: jobIdOf(job) });
  if (taken === 'done') {
    await letNextIn(documentId);
    return log.info('nothing to do');
  }
  if (taken === 'gone') {
    // Removed in mid-reading, and the attempt before died: it may have stored a picture after the folder was emptied.
    await discardDocument({ documentId, storage: fileStorage().name });
    return log.info('nothing to do: the document was removed');
  }
  if (taken === 'busy') return stepAside({ job, token, ms: BUSY_MS });
  const lost = new AbortController();
  const stopRenewing = renewLease({
    lease: taken.lease,
    jobId: jobIdOf(job),
    onLost: () => lost.abort(new LostDocumentError()),
    onError: (error) => log.warn({ err: error }, 'lease not renewed'),
  });
  const attempt: Attempt = {
    job,
    log,
    taken,
    signal: AbortSignal.any([signal, lost.signal]),
    timer: createStepTimer(),
  };
  let aside: number | null = BUSY_MS;
  try {
    aside = await processTaken(attempt);
  } catch (error) {
    // Perhaps because it was removed: a page's picture may have been stored after the folder was emptied. Right here, because
    // the job that would find the document gone may be lost. Of a document that is only somebody else's now nothing is taken.
    if (error instanceof LostDocumentError) await discardDocument({ documentId, storage: taken.document.storage });
    // Stopped by a shutdown: no fault of the document's, so no attempt of its job is used up.
    if (!signal.aborted) throw error;
  } finally {
    stopRenewing();
    await giveBack({ lease: taken.lease, signal });
    await letNextIn(documentId);
  }
  if (aside !== null) await stepAside({ job, token, ms: aside });
}

/** A lease that is left lying counts as a worker's death, which an outage of the database is not. */
async function giveBack({ lease, signal }: { lease: DocumentLease; signal: AbortSignal }): Promise<void> {
  try {
    await releaseDocument(lease);
  } catch (error) {
    if (!isDatabaseAway(error) || !(await waitForDatabase(signal))) throw error;
    await releaseDocument(lease);
  }
}

/** Another document of the same person may have its turn now. A call that is lost is made up for by the sweep. */
async function letNextIn(documentId: string): Promise<void> {
  try {
    await addNextJobs({ documentId });
  } catch (error) {
    logger().warn({ err: error, documentId }, 'could not enqueue the next document now; the sweep will');
  }
}

/** How long a job steps aside while another one works on its document or its case. */
const BUSY_MS = 1_000;

type SteppingAside = { job: AiJob; token: string | undefined; ms: number };

/** The job starts again then, with no attempt used up. */
async function stepAside({ job, token, ms }: SteppingAside): Promise<never> {
  await job.moveToDelayed(Date.now() + ms, token);
  throw new DelayedError();
}

/**
 * Reading may take an attempt's time by itself; what follows then gets an attempt of its own, so that none keeps a worker
 * for longer than 120 s: 25 s for all before the vector, 25 s for that, and the draft's own limit.
 */
const LONG_READING_MS = 25_000;

/**
 * Null when the job is done; else after how many milliseconds it starts again, at no cost. Either it has had its time, or a
 * service it needs is away, or another job drafts the case; nothing is settled then, because that job may not live to see it
 * done.
 */
async function processTaken(attempt: Attempt): Promise<number | null> {
  const { taken, job, log, timer } = attempt;
  const { documentId, caseId, token } = taken.lease;
  const reading = await guard(attempt, { part: 'reading', run: () => readAndEmbed(attempt) });
  if (reading.waitMs !== undefined) return reading.waitMs;
  const { failure: unread, value: progress } = reading;
  if (unread) await failDocument({ documentId, lease: token, ...unread });
  if (progress === 'later') return BUSY_MS;
  // 6. to 8. Draft when nothing of the case is left to read, and hand it to the officers.
  const run = await readRun(documentId);
  const drafting = await guard(attempt, {
    part: 'drafting',
    run: () => timer.time('draft', () => draftCase(attempt)),
  });
  if (drafting.waitMs !== undefined) return drafting.waitMs;
  const { failure: undrafted, value: result } = drafting;
  if (result === 'elsewhere') return BUSY_MS;
  if (undrafted)
    await handOver({
      caseId,
      code: undrafted.code,
      problem: `No draft could be made. ${undrafted.reason}`,
      drafter: drafterOf(attempt),
    });
  await settleRun({ lease: taken.lease, run });
  // 9. One line a job, and a failed job in the queue's records where something failed for good.
  const failure = unread ?? undrafted;
  log.info(
    { caseId, attempt: job.attemptsMade + 1, result, failure: failure?.code, ...timer.report() },
    'document processed',
  );
  metrics().jobAttempts.add({
    queue: AI_PROCESSING,
    outcome: failure ? 'failed' : 'done',
    reason: failure?.code ?? '',
  });
  if (failure) throw new UnrecoverableError(failure.code);
  return null;
}

type Attempt = {
  taken: TakenDocument;
  job: AiJob;
  signal: AbortSignal;
  timer: ReturnType<typeof createStepTimer>;
  log: ReturnType<ReturnType<typeof logger>['child']>;
};

type Part<T> = { part: FailedPart; run: () => Promise<T> };
type Guarded<T> =
  | { value: T; failure?: undefined; waitMs?: undefined }
  | { value?: undefined; failure: Failure; waitMs?: undefined }
  | { value?: undefined; failure?: undefined; waitMs: number };

/**
 * Runs a part of an attempt. Gives the failure when trying again is of no use, or how long to wait for a service that is away;
 * throws when the job is to be tried again.
 */
async function guard<T>({ job, signal, timer, log }: Attempt, { part, run }: Part<T>): Promise<Guarded<T>> {
  try {
    return { value: await run() };
  } catch (thrown) {
    const error = await tellBusyFromAway(thrown);
    if (signal.aborted || error instanceof LostDocumentError || isDatabaseAway(error)) {
      log.info({ err: error, ...timer.report() }, 'left to another attempt');
      metrics().jobAttempts.add({ queue: AI_PROCESSING, outcome: 'left', reason: '' });
      throw error;
    }
    const { documentId, waiting = {} } = payload.parse(job.data);
    const wait = waitWanted({ error, waiting, now: Date.now(), patienceMs: env().OUTAGE_PATIENCE_MS });
    if (wait) {
      const { who, ms } = wait;
      await job.updateData({ documentId, waiting: wait.waiting });
      log.info({ who, ms, ...timer.report() }, 'waiting for a service');
      metrics().jobAttempts.add({ queue: AI_PROCESSING, outcome: 'held', reason: '' });
      if (who === 'one') return { waitMs: ms };
      await holdJobs({ name: AI_PROCESSING, ms });
      // The job goes back into the queue, with no attempt used up.
      throw new RateLimitError();
    }
    const failure = explainFailure({ error, part });
    const isFinal = failure.permanent || job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    log.warn(
      { err: error, attempt: job.attemptsMade + 1, code: failure.code, isFinal, ...timer.report() },
      'attempt failed',
    );
    if (isFinal) return { failure };
    metrics().jobAttempts.add({ queue: AI_PROCESSING, outcome: 'retried', reason: failure.code });
    throw error;
  }
}

/** Steps 2 to 5, each skipped when its result is there. */
async function readAndEmbed({ taken, timer, signal }: Attempt): Promise<'done' | 'later'> {
  const { document, lease } = taken;
  if (document.ocrStatus === 'failed') return 'done';
  assertNotDeadly(taken);
  // 2. and 3. Text and word boxes of each page, saved with `ocr_status`.
  if (document.ocrStatus !== 'completed') {
    if (needsScan(document)) await timer.time('scan', () => scanDocument({ taken, signal }));
    try {
      await timer.time('read', () => readDocument({ taken, signal }));
    } catch (error) {
      if (error instanceof UnfinishedReadingError) return 'later';
      throw error;
    }
    if (timer.report().totalMs > LONG_READING_MS) return 'later';
  }
  // Which evidence it serves, for the claimant's checklist: before all that takes longer.
  if (document.evidenceGuess?.sorter !== SORTER) await timer.time('sort', () => keepGuess({ lease, signal }));
  // By what its pages are known again in another case.
  if (!document.fingerprint)
    await timer.time('fingerprint', () => fingerprintDocument({ lease, storage: document.storage, signal }));
  // 4. and 5. The embedding, saved with its model.
  const models = await aiEngine().embeddingModels();
  if (!document.embedding || !models.includes(document.embedding.model))
    await timer.time('embed', () => embedDocument({ lease, signal }));
  return 'done';
}

const drafterOf = ({ taken: { lease }, job }: Attempt): Drafter => ({
  documentId: lease.documentId,
  lease: lease.token,
  jobId: jobIdOf(job),
});

async function draftCase(attempt: Attempt): Promise<AdvanceResult> {
  const { taken, signal } = attempt;
  const { document, lease } = taken;
  // What was not read when this attempt began is set aside by now, and the case goes on with the rest.
  if (document.ocrStatus === 'completed') assertNotDeadly(taken);
  if (document.case.status === 'processing' && document.ocrStatus !== 'failed') {
    await reportProgress({ lease, step: 'drafting', percent: 95 });
  }
  return advanceCase({ caseId: lease.caseId, drafter: drafterOf(attempt), signal });
}

function assertNotDeadly({ document: { kills } }: TakenDocument): void {
  if (kills >= MAXIMUM_KILLS) throw new DeadlyWorkError();
}

/** Every job of ours has an id; BullMQ's type leaves it open. */
function jobIdOf(job: AiJob): string {
  if (!job.id) throw new Error('a job has no id');
  return job.id;
}
