import { readCaseCounts } from '@/server/cases/service';
import { readSystemHealth } from './collect-health';
import { readLongestSilence, readOldestWait, readQueueDepth } from './jobs/backlog';
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
    checks.queue === 'ok' ? attempt(readQueueDepth) : null,
    hasDatabase ? attempt(async () => ({ waitMs: (await readOldestWait()) ?? 0 })) : null,
    hasDatabase ? attempt(async () => ({ ms: (await readLongestSilence()) ?? 0 })) : null,
    hasDatabase ? attempt(readCaseCounts) : null,
  ]);
  const { storeUp, serviceAway, queueJobs, oldestWaitSeconds, workerSilenceSeconds, cases: casesGauge } = metrics();
  storeUp.set(Object.entries(checks).map(([store, state]) => ({ labels: { store }, value: state === 'ok' ? 1 : 0 })));
  serviceAway.set(
    (services ?? []).map(({ service, state }) => ({ labels: { service }, value: state === 'away' ? 1 : 0 })),
  );
  queueJobs.set(Object.entries(depth ?? {}).map(([state, value]) => ({ labels: { state }, value })));
  oldestWaitSeconds.set(oldest ? [{ labels: {}, value: oldest.waitMs / 1_000 }] : []);
  workerSilenceSeconds.set(silence ? [{ labels: {}, value: silence.ms / 1_000 }] : []);
  casesGauge.set((cases ?? []).map(({ status, count }) => ({ labels: { status }, value: count })));
  return writeProcessMetrics();
}

/** One store's trouble must not hide what the other and this process have to tell. */
async function attempt<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    logger().warn({ err: error }, 'metrics not read');
    return null;
  }
}
