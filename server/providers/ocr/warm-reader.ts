import { logger } from '@/server/platform/logger';
import { warmOcr } from './ocr';

/**
 * Has what reads documents load what the first of them would else wait for. Never rejects: a reader that cannot be warmed up is told
 * of in the log, and the next document starts it anew. One that is stopped meanwhile is no fault.
 */
export async function warmReader({ signal }: { signal: AbortSignal }): Promise<void> {
  const started = performance.now();
  try {
    await warmOcr();
    logger().info({ warmMs: Math.round(performance.now() - started) }, 'reader warm');
  } catch (error) {
    if (signal.aborted) return;
    logger().error({ err: error }, 'the reader could not be warmed up: documents may not be read');
  }
}
