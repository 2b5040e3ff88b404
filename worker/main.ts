import { sendDueDecisions } from '@/server/decisions/sending/send-decisions';
import { sendDueReminders } from '@/server/decisions/sending/send-reminders';
import { closeJobQueues } from '@/server/jobs/queue';
import { storeDuePdfs } from '@/server/letters/pdf/store-pdfs';
import { enqueueNewMails } from '@/server/mail/sending/owed';
import { closeDatabase } from '@/server/platform/database';
import { EnvironmentError, env } from '@/server/platform/env';
import { closeLiveEvents } from '@/server/platform/live-events';
import { logger } from '@/server/platform/logger';
import { warnOfOldNode } from '@/server/platform/node-line';
import { checkOffice } from '@/server/platform/office';
import { queueBackend, waitForStore } from '@/server/platform/queue-backend';
import { UnfitStoreError } from '@/server/platform/redis-fitness';
import { startTracing, stopTracing } from '@/server/platform/tracing';
import { aiEngine } from '@/server/providers/ai/ai';
import { describeScanner } from '@/server/providers/malware/describe-scanner';
import { checkReader } from '@/server/providers/ocr/check-reader';
import { closeOcr } from '@/server/providers/ocr/ocr';
import { warmReader } from '@/server/providers/ocr/warm-reader';
import { planErasures } from '@/server/retention/planning/plan-erasures';
import { releaseLeftReviews } from '@/server/reviews/hand-over/release-left';
import { startEmbeddingAgain } from './embed-again';
import { startHealthServer, type WorkerState } from './health-server';
import { repeat } from './repeat';
import { prepareQueues } from './start-queues';
import { sweep } from './sweep';

/** A claimant waits this much longer than the officer's time to undo; the look itself reads an index that is nearly empty. */
const SEND_EVERY_MS = 2_000;

/** A claimant who opens the decision at once finds the letter on screen, and its PDF moments later. */
const STORE_PDFS_EVERY_MS = 2_000;

/** Mails are owed seconds after what they tell of; the look itself reads an index that is nearly empty. */
const ENQUEUE_EVERY_MS = 2_000;

/** Reminders are for a morning, and not for a minute of it. */
const REMIND_EVERY_MS = 60_000;

/** For pages that wait for a case; it can be claimed without it. */
const RELEASE_EVERY_MS = 2_000;

/** The first look after the office's midnight is the night's; all others read one row. */
const PLAN_EVERY_MS = 60_000;

/** Told to stop, a job needs moments; whatever takes longer than this hangs. */
const FORCED_AFTER_MS = 5_000;

async function main(): Promise<void> {
  const started = performance.now();
  const stopping = new AbortController();
  let stop = async (_drainMs: number, exitCode: number): Promise<void> => process.exit(exitCode);
  const end = ({
    reason,
    drainMs = env().WORKER_DRAIN_MS,
    exitCode = 0,
  }: {
    reason: string;
    drainMs?: number;
    exitCode?: number;
  }) => {
    // The first signal is often delivered twice at once, by the terminal and by npm.
    if (stopping.signal.aborted) return;
    logger().info({ reason }, 'worker stopping');
    stopping.abort();
    void stop(drainMs, exitCode);
  };
  process.on('SIGTERM', () => end({ reason: 'SIGTERM' }));
  process.on('SIGINT', () => end({ reason: 'SIGINT' }));
  // Started by a supervisor: when that is gone there is nobody left to stop us, and the database may be next to go.
  if (process.send) process.on('disconnect', () => end({ reason: 'supervisor gone', drainMs: 0 }));

  const drainOver = new AbortController();
  const queues = prepareQueues({
    drainOver: drainOver.signal,
    onStall: () => end({ reason: 'stalled', drainMs: 0, exitCode: 1 }),
  });
  let state: WorkerState = 'starting';
  const readState = () => (stopping.signal.aborted ? 'stopping' : queues.isStalling() ? 'stalling' : state);
  const { WORKER_HTTP_PORT: port, WORKER_HTTP_HOST: host } = env();
  if (port !== undefined) await startHealthServer({ port, host, readState });

  checkOffice();
  await startTracing({ service: 'casedraft-worker' });
  const [reader, embedding, scanner] = await Promise.all([
    checkReader(),
    aiEngine().describeEmbedding(),
    describeScanner(),
  ]);
  if (!(await waitForStore(stopping.signal))) return;
  const oldNode = warnOfOldNode();
  if (oldNode) logger().warn(oldNode);
  const { ready, close } = queues.open();
  const stopRepeating = [
    repeat({ everyMs: env().SWEEP_INTERVAL_MS, what: 'sweep healed', run: sweep }),
    repeat({ everyMs: SEND_EVERY_MS, what: 'decisions sent', run: sendDueDecisions }),
    repeat({ everyMs: STORE_PDFS_EVERY_MS, what: 'letters stored as PDF', run: storeDuePdfs }),
    repeat({ everyMs: REMIND_EVERY_MS, what: 'reminders owed', run: () => sendDueReminders() }),
    repeat({ everyMs: ENQUEUE_EVERY_MS, what: 'mails enqueued', run: enqueueNewMails }),
    repeat({ everyMs: RELEASE_EVERY_MS, what: 'left reviews released', run: releaseLeftReviews }),
    repeat({ everyMs: PLAN_EVERY_MS, what: 'erasures planned', run: () => planErasures() }),
  ];
  stop = async (drainMs, exitCode) => {
    queues.stopWatching();
    // At the end of the drain jobs are told to stop: they give their leases back and step aside, for another worker to go on.
    const drained = setTimeout(() => {
      logger().warn('jobs still running at the end of the drain; leaving them to another worker');
      drainOver.abort(new Error('the worker is stopping'));
    }, drainMs);
    const forced = setTimeout(() => process.exit(1), drainMs + FORCED_AFTER_MS);
    await closeEach([
      () => Promise.all([...stopRepeating.map((stop) => stop()), close()]),
      closeOcr,
      closeJobQueues,
      closeLiveEvents,
      closeDatabase,
      stopTracing,
    ]);
    clearTimeout(drained);
    clearTimeout(forced);
    logger().info('worker stopped');
    process.exit(exitCode);
  };
  await ready();
  // Told to stop meanwhile: nothing that is being closed is opened again.
  if (stopping.signal.aborted) return;
  state = 'ok';
  logger().info(
    { backend: queueBackend(), ...reader, embedding, scanner, startMs: Math.round(performance.now() - started) },
    'worker ready',
  );
  // Not waited for: a job that comes meanwhile waits for its process alone.
  void warmReader({ signal: stopping.signal });
  // What costs money is for an operator to ask for: scripts/embed-again.ts.
  if (env().AI_PROVIDER === 'local') stopRepeating.push(startEmbeddingAgain());
}

/** One after the other, and all of them: with a store away, some cannot close properly. */
async function closeEach(closings: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closings) {
    try {
      await close();
    } catch (error) {
      logger().warn({ err: error }, 'could not close properly');
    }
  }
}

try {
  await main();
} catch (error) {
  if (error instanceof EnvironmentError || error instanceof UnfitStoreError) console.error(error.message);
  else logger().fatal({ err: error }, 'worker could not start');
  process.exit(1);
}
