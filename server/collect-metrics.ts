import { readCaseCounts } from '@/server/cases/service';
import { readSystemHealth } from './collect-health';
import { readQueueDepth } from './jobs/backlog';
import { type JobName, jobNames } from './jobs/contracts';
import { readLongestSilence, readOldestWait } from './jobs/owed-rows';
import { logger } from './platform/logger';
import { metrics } from './platform/metrics';

/** This process's own metrics, as text. */
export function writeProcessMetrics(): string {
  metrics().lookAtProcess();
  return metrics().write();
}

/** The same with what the stores hold, read now. What cannot be read is left out, and the store is said to be down. */
export async function writeAllMetrics(): Promise<string> {
  const { checks, services } = await readSystemHealth();
  const hasDatabase = checks.database === 'ok';
  const [depth, oldest, silence, cases] = await Promise.all([
    checks.queue === 'ok' ? attempt(() => ofEachQueue(readQueueDepth)) : null,
    hasDatabase ? attempt(() => ofEachQueue(readOldestWait)) : null,
    hasDatabase ? attempt(() => ofEachQueue(readLongestSilence)) : null,
    hasDatabase ? attempt(readCaseCounts) : null,
  ]);
  const { storeUp, serviceAway, queueJobs, oldestWaitSeconds, workerSilenceSeconds, cases: casesGauge } = metrics();
  storeUp.set(Object.entries(checks).map(([store, state]) => ({ labels: { store }, value: state === 'ok' ? 1 : 0 })));
  serviceAway.set(
    (services ?? []).map(({ service, state }) => ({ labels: { service }, value: state === 'away' ? 1 : 0 })),
  );
  queueJobs.set(
    (depth ?? []).flatMap(({ queue, value }) =>
      Object.entries(value).map(([state, jobs]) => ({ labels: { queue, state }, value: jobs })),
    ),
  );
  oldestWaitSeconds.set(inSeconds(oldest));
  workerSilenceSeconds.set(inSeconds(silence));
  casesGauge.set((cases ?? []).map(({ status, count }) => ({ labels: { status }, value: count })));
  return writeProcessMetrics();
}

type OfQueue<T> = { queue: JobName; value: T };

const ofEachQueue = <T>(read: (name: JobName) => Promise<T>): Promise<OfQueue<T>[]> =>
  Promise.all(jobNames.map(async (queue) => ({ queue, value: await read(queue) })));

const inSeconds = (waits: OfQueue<number | null>[] | null) =>
  (waits ?? []).map(({ queue, value }) => ({ labels: { queue }, value: (value ?? 0) / 1_000 }));

/** One store's trouble must not hide what the other and this process have to tell. */
async function attempt<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    logger().warn({ err: error }, 'metrics not read');
    return null;
  }
}
