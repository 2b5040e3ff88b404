import type { LiveEvent } from '@/server/live/service';
import { onSignedInAgain } from '../session-end';
import type { BrowserClient } from '../trpc';
import { askFor } from './topic';

/** `refused`: the server has ended it, as when it restarts or the session is over. */
export type StreamStatus = 'connecting' | 'live' | 'refused';

/** A stream the server refused is opened afresh this often. */
const REOPEN_MS = 10_000;

type Options = {
  client: BrowserClient;
  /** By `topicKey`. */
  topics: readonly string[];
  onEvent: (event: LiveEvent) => void;
  onStatus: (status: StreamStatus) => void;
};

/** One connection for all topics, kept up until the returned function is called. */
export function openStream({ client, topics, onEvent, onStatus }: Options): () => void {
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = subscribe();

  function subscribe() {
    return client.live.onTopics.subscribe(askFor(topics), {
      onData: (event) => {
        if (!isClosed) onEvent(event);
      },
      onConnectionStateChange: ({ state }) => {
        if (!isClosed && state !== 'idle') onStatus(state === 'pending' ? 'live' : 'connecting');
      },
      onError: () => {
        if (isClosed) return;
        onStatus('refused');
        timer = setTimeout(reopen, REOPEN_MS);
      },
    });
  }
  function reopen() {
    clearTimeout(timer);
    current.unsubscribe();
    current = subscribe();
  }
  const stopListening = onSignedInAgain(reopen);
  return () => {
    isClosed = true;
    clearTimeout(timer);
    stopListening();
    current.unsubscribe();
  };
}
