import { metrics } from '@/server/platform/metrics';
import { inSpan } from '@/server/platform/tracing';

/** Collects how long each step of a job took, in whole milliseconds, for its one log line. */
export function createStepTimer() {
  const started = performance.now();
  const steps: Record<string, number> = {};
  const since = (from: number) => Math.round(performance.now() - from);
  return {
    async time<T>(step: string, run: () => Promise<T>): Promise<T> {
      const from = performance.now();
      try {
        return await inSpan(step, run);
      } finally {
        steps[step] = since(from);
        metrics().stepSeconds.observe({ step }, (performance.now() - from) / 1_000);
      }
    },
    report: () => ({ stepMs: { ...steps }, totalMs: since(started) }),
  };
}
