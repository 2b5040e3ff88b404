import { setTimeout as wait } from 'node:timers/promises';
import { logger } from '@/server/platform/logger';
import { embedCasesAgain } from './embed-cases-again';

/** Twice what a document takes on its own: claimants' documents, which nobody has read yet, share the same model. */
const PAUSE_MS = 250;

/**
 * Once, beside the jobs: brings vectors of an earlier model up to date. Gives a function that stops it and waits until it has
 * stopped; the next worker to start goes on.
 */
export function startEmbeddingAgain(): () => Promise<void> {
  const stopping = new AbortController();
  const running = run(stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

async function run(signal: AbortSignal): Promise<void> {
  try {
    const done = await embedCasesAgain({ signal, onDone: () => wait(PAUSE_MS) });
    if (done > 0) logger().info({ done, stopped: signal.aborted }, 'documents embedded again');
  } catch (error) {
    logger().warn({ err: error }, 'documents are not embedded again; the next start of a worker tries it');
  }
}
