import type { LiveEvent } from '@/server/live/service';
import type { StreamStatus } from './stream';

type Options = {
  listWatched: () => Promise<string[]>;
  openStream: (options: {
    topics: readonly string[];
    onEvent: (event: LiveEvent) => void;
    onStatus: (status: StreamStatus) => void;
  }) => () => void;
  onEvent: (event: LiveEvent) => void;
  onStatus: (status: StreamStatus) => void;
};

export type Leader = {
  /** Opens the stream anew over all that is watched now: whoever has begun to watch is told how it stands. */
  refresh: () => void;
  status: () => StreamStatus;
  stop: () => void;
};

/** Holds the one stream of a browser. What nobody watches any more leaves it when it is next opened. */
export function lead({ listWatched, openStream, onEvent, onStatus }: Options): Leader {
  let status: StreamStatus = 'connecting';
  let close: (() => void) | undefined;
  let isStopped = false;
  let isRefreshing = false;
  let isWanted = false;

  function note(now: StreamStatus) {
    status = now;
    onStatus(now);
  }
  async function refresh() {
    isWanted = true;
    if (isRefreshing) return;
    isRefreshing = true;
    try {
      while (isWanted && !isStopped) {
        isWanted = false;
        const topics = await listWatched();
        if (isStopped) return;
        close?.();
        close = topics.length > 0 ? openStream({ topics, onEvent, onStatus: note }) : undefined;
      }
    } finally {
      isRefreshing = false;
    }
  }
  void refresh();
  return {
    refresh: () => void refresh(),
    status: () => status,
    stop: () => {
      isStopped = true;
      close?.();
    },
  };
}
