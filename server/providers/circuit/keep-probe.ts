import type { OutsideService } from '@/generated/prisma/client';
import { logger } from '@/server/platform/logger';
import { renewProbe } from './state';
import { change } from './store';

const RENEW_MS = 5_000;
/** Longer than any call may take: one that hangs for ever is not to keep everybody else from trying. */
const LONGEST_MS = 120_000;

type Keeping = { service: OutsideService; probe: string; everyMs?: number };

/** Says again and again that a try is still under way, so that nobody takes it for dead. Gives a function that ends it. */
export function keepProbe({ service, probe, everyMs = RENEW_MS }: Keeping): () => void {
  const started = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - started > LONGEST_MS) return clearInterval(timer);
    change({ service, next: (circuit) => renewProbe({ circuit, probe, now: new Date() }) }).catch((error: unknown) =>
      logger().warn({ err: error, service }, 'the trial of an outside service could not be renewed'),
    );
  }, everyMs);
  return () => clearInterval(timer);
}
