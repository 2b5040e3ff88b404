import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../scripts/postgres/migrate.mjs';
import { startPostgres } from '../../scripts/postgres/start.mjs';
import { installInstantProviders } from './instant-providers';
import { timeOf } from './interleave';
import type { Row } from './measure';
import { makeOwedDocuments } from './owed-documents';

const RUNS = 7;
const POLL_MS = 25;
const STAGES = [
  { concurrency: 1, documents: 60 },
  { concurrency: 16, documents: 240 },
];

type Target = { overheadMs: number; perSecond: number | null };

/**
 * What a queue full of documents takes when no provider takes any time: the product's processor with all that it writes, beside the same
 * queue with jobs that do nothing. `redisUrl`: null for the queue in Postgres.
 */
export async function measureDrain({
  redisUrl,
  isQuick,
  target,
}: {
  redisUrl: string | null;
  isQuick: boolean;
  target: Target;
}): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'casedraft-drain-'));
  const postgres = await startPostgres({ dataDir: folder, fast: true });
  try {
    await migrate({ url: postgres.url, withQueue: !redisUrl });
    Object.assign(process.env, {
      NODE_ENV: 'test',
      CASEDRAFT_MODE: 'test',
      DATABASE_URL: postgres.url,
      AUTH_SECRET: 'of no use to anybody, as nobody signs in here',
      APP_URL: 'http://127.0.0.1:3000',
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    });
    await installInstantProviders({ folder });
    const rows: Row[] = [];
    for (const stage of STAGES) rows.push(...(await measureStage({ ...stage, isQuick, target })));
    return rows;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true });
  }
}

type Stage = { concurrency: number; documents: number; isQuick: boolean; target: Target };

async function measureStage({ concurrency, documents, isQuick, target }: Stage): Promise<Row[]> {
  const taken = { ours: [] as number[], floor: [] as number[] };
  for (let run = -1; run < (isQuick ? 1 : RUNS); run += 1) {
    const ours = await drainDocuments({ concurrency, documents });
    const floor = await drainNothing({ concurrency, jobs: documents });
    // The first one loads what all of them need.
    if (run < 0) continue;
    taken.ours.push(documents / (ours / 1_000));
    taken.floor.push(documents / (floor / 1_000));
  }
  const rate: Row = {
    key: `drain-${concurrency}`,
    what: `documents to officers, ${concurrency} at once`,
    against: 'jobs that do nothing',
    unit: '/s',
    ...taken,
    isMoreBetter: true,
    target: concurrency > 1 && target.perSecond ? { of: 'ours', least: target.perSecond } : null,
  };
  if (concurrency > 1) return [rate];
  const overhead: Row = {
    key: 'overhead',
    what: 'our own work a document',
    against: null,
    unit: 'ms',
    ours: taken.ours.map((perSecond) => 1_000 / perSecond),
    floor: null,
    target: { of: 'ours', most: target.overheadMs },
  };
  return [overhead, rate];
}

async function drainDocuments({ concurrency, documents }: { concurrency: number; documents: number }): Promise<number> {
  const { AI_PROCESSING, aiProcessingJobId } = await import('../../server/jobs/contracts');
  const { jobQueue } = await import('../../server/jobs/queue');
  const { database } = await import('../../server/platform/database');
  const { openWorker } = await import('../../server/platform/queue-backend');
  const { aiDraftProcessor } = await import('../../worker/aiDraftProcessor');
  const owed = await makeOwedDocuments({ count: documents });
  const { queue } = await jobQueue(AI_PROCESSING);
  await queue.addBulk(
    owed.map((documentId) => ({
      name: AI_PROCESSING,
      data: { documentId },
      opts: { jobId: aiProcessingJobId({ documentId, run: 1 }) },
    })),
  );
  const never = new AbortController().signal;
  const { worker, close } = openWorker<{ documentId: string }>(
    AI_PROCESSING,
    (job, token) => aiDraftProcessor(job as Parameters<typeof aiDraftProcessor>[0], token, never),
    { concurrency },
  );
  await worker.waitUntilReady();
  const isDone = async () =>
    (await database().case.count({
      where: { documents: { some: { id: { in: owed } } }, status: 'awaiting_officer_review' },
    })) === documents;
  const ms = await timeOf(() => poll(isDone));
  await close();
  return ms;
}

async function drainNothing({ concurrency, jobs }: { concurrency: number; jobs: number }): Promise<number> {
  const { openQueue, openWorker } = await import('../../server/platform/queue-backend');
  const { queue, close: closeQueue } = await openQueue<object>('floor', {});
  await queue.addBulk(Array.from({ length: jobs }, () => ({ name: 'nothing', data: {} })));
  let done = 0;
  const doNothing = async () => {
    done += 1;
  };
  const { worker, close } = openWorker<object>('floor', doNothing, { concurrency });
  await worker.waitUntilReady();
  const ms = await timeOf(() => poll(async () => done >= jobs));
  await close();
  await closeQueue();
  return ms;
}

async function poll(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
