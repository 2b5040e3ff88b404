import { TRPCClientError } from '@trpc/client';
import { onShown } from '../on-shown';
import type { BrowserClient } from '../trpc';
import type { LiveHub } from './hub';
import { renewInTurn } from './renew-in-turn';
import type { StreamStatus } from './stream';
import { type LiveTopic, reviewKey } from './topic';

/** Soon enough for somebody who looks at the page; nothing is read for a tab that nobody looks at. */
const POLL_MS = 10_000;

/** Where tabs cannot act together, as outside a secure context: each reads what it shows, and holds no connection open. */
export function createPollingHub({ client }: { client: BrowserClient }): LiveHub {
  const listeners = new Set<() => void>();
  let status: StreamStatus = 'connecting';
  const note = (now: StreamStatus) => {
    if (now === status) return;
    status = now;
    for (const each of [...listeners]) each();
  };
  return {
    watch: (topic, onEvent) => {
      let reading: AbortController | undefined;
      const read = async () => {
        // Whatever was asked before somebody came back may be answered long after, or never.
        reading?.abort();
        const current = new AbortController();
        reading = current;
        try {
          const event = await readTopic({ client, topic, signal: current.signal });
          if (current.signal.aborted) return;
          onEvent(event);
          note('live');
        } catch (error) {
          if (current.signal.aborted) return;
          if (topic.kind === 'case' && isRefusal(error)) {
            stop();
            note('live');
            onEvent({ kind: 'refused', reference: topic.reference });
            return;
          }
          console.warn('What the page shows could not be read again.', error);
          note('refused');
        } finally {
          if (reading === current) reading = undefined;
        }
      };
      const timer = setInterval(() => {
        // A slow server is waited for.
        if (document.visibilityState === 'visible' && !reading) void read();
      }, POLL_MS);
      const stopHearing = onShown(() => void read());
      const stop = () => {
        clearInterval(timer);
        stopHearing();
        reading?.abort();
      };
      void read();
      return stop;
    },
    keepReview: (page, onRenewed) =>
      renewInTurn({
        listWatched: async () => [reviewKey(page)],
        renewPages: (pages) => client.reviews.renewPages.mutate({ pages }),
        onRenewed: ([renewed]) => renewed && onRenewed(renewed.leaseEndsAt),
      }),
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

/** The person may not see the case, or there is none: to ask again changes nothing. */
const isRefusal = (error: unknown): boolean =>
  error instanceof TRPCClientError && ['FORBIDDEN', 'NOT_FOUND'].includes(error.data?.code);

type Wanted = { client: BrowserClient; topic: LiveTopic; signal: AbortSignal };

async function readTopic({ client, topic, signal }: Wanted) {
  if (topic.kind === 'queue') {
    // The page reads its queue itself; whether the server answers is known from any read, and this is a small one.
    await client.operations.pauseState.query(undefined, { signal });
    return topic;
  }
  const { reference } = topic;
  return { kind: 'case', reference, view: await client.cases.byReference.query({ reference }, { signal }) } as const;
}
