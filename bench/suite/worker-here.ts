import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../scripts/postgres/migrate.mjs';
import { startPostgres } from '../../scripts/postgres/start.mjs';
import { installInstantProviders } from './instant-providers';
import { timeOf } from './interleave';
import { makeOwedDocuments } from './owed-documents';

const POLL_MS = 25;

/**
 * An empty database and this process made ready to be a worker on it, with providers that answer at once, or a reader that takes `readMs`.
 * `redisUrl`: null for the queue in Postgres.
 */
export async function withWorkerHere<T>(
  { redisUrl, readMs = 0 }: { redisUrl: string | null; readMs?: number },
  measure: () => Promise<T>,
): Promise<T> {
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
    await installInstantProviders({ folder, readMs });
    return await measure();
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true });
  }
}

type Draining = { workers?: number; concurrency: number; documents: number };

/** How long so many workers take for a queue full of documents, in milliseconds. */
export async function drainDocuments({ workers = 1, concurrency, documents }: Draining): Promise<number> {
  const { AI_PROCESSING, aiProcessingJobId } = await import('../../server/jobs/contracts');
  const { jobQueue } = await import('../../server/jobs/queue');
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
  let done = 0;
  const opened = Array.from({ length: workers }, () =>
    openWorker<{ documentId: string }>(
      AI_PROCESSING,
      async (job, token) => {
        await aiDraftProcessor(job as Parameters<typeof aiDraftProcessor>[0], token, never);
        done += 1;
      },
      { concurrency },
    ),
  );
  await Promise.all(opened.map(({ worker }) => worker.waitUntilReady()));
  const ms = await timeOf(() => poll(() => done >= documents));
  await Promise.all(opened.map(({ close }) => close()));
  await assertWithOfficers(owed);
  return ms;
}

async function assertWithOfficers(documentIds: string[]): Promise<void> {
  const { database } = await import('../../server/platform/database');
  const elsewhere = await database().case.count({
    where: { documents: { some: { id: { in: documentIds } } }, status: { not: 'awaiting_officer_review' } },
  });
  if (elsewhere > 0) throw new Error(`${elsewhere} cases did not reach the officers.`);
}

export async function poll(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
