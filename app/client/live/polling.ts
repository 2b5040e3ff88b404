import type { BrowserClient } from '../trpc';
import type { LiveHub } from './hub';
import type { StreamStatus } from './stream';

/** Slow enough for a tab that nobody looks at, soon enough for one that somebody does. */
const POLL_MS = 10_000;

/** Where tabs cannot act together, as outside a secure context: each reads what it shows, and holds no connection open. */
export function createPollingHub({ client }: { client: BrowserClient }): LiveHub {
  const listeners = new Set<() => void>();
  let status: StreamStatus = 'live';
  const note = (now: StreamStatus) => {
    if (now === status) return;
    status = now;
    for (const each of [...listeners]) each();
  };
  return {
    watch: (topic, onEvent) => {
      let isOver = false;
      const read = async () => {
        if (topic.kind === 'queue') return onEvent(topic);
        try {
          const view = await client.cases.byReference.query({ reference: topic.reference });
          if (!isOver) onEvent({ kind: 'case', reference: topic.reference, view });
          note('live');
        } catch (error) {
          console.warn('The case could not be read again.', error);
          note('refused');
        }
      };
      const timer = setInterval(read, POLL_MS);
      return () => {
        isOver = true;
        clearInterval(timer);
      };
    },
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    wake: () => undefined,
    suspend: () => undefined,
    resume: () => undefined,
  };
}
