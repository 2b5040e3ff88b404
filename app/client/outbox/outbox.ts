import { isUnreached } from '@/app/ui/error-message';
import { createLane, type Lane, type Sender } from './lane';

/** After a failed save: soon again, for a hiccup; later less often, for a server that has other worries. */
export const retryPauseMs = (failures: number): number => Math.min(2_000 * 2 ** (failures - 1), 30_000);

const NONE: ReadonlySet<string> = new Set();

/** Runs one pass at a time among all that share the outbox. */
export type Alone = (act: () => Promise<void>) => Promise<void>;

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * The officer's writes to one case, in the order they were made, one at a time, until the server answers. A lane holds the writes of
 * one kind. A write that failed is tried again by itself, less and less often, while somebody has the case before them.
 */
export function createOutbox({ alone = (act) => act() }: { alone?: Alone } = {}) {
  const lanes = new Map<string, Sender>();
  let watchers = 0;
  let isStopped = false;
  let failures = 0;
  let sending: Promise<void> | null = null;
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function findNext(failed: ReadonlySet<string>) {
    if (isStopped) return null;
    const [next] = [...lanes.values()]
      .flatMap((lane) => lane.findNext(failed) ?? [])
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return next ?? null;
  }

  async function sendAll(): Promise<void> {
    isWanted = false;
    clearTimeout(timer);
    const failed = new Set<string>();
    for (let next = findNext(failed); next; next = findNext(failed)) {
      const error = await next.send();
      if (error === null) failures = 0;
      // Where the server is not reached, the others of the kind would only fail as well.
      else failed.add(isUnreached(error) ? next.kind : next.key);
    }
    if (failed.size === 0) return;
    failures += 1;
    if (watchers > 0 && !isStopped) timer = setTimeout(() => void flush(), retryPauseMs(failures));
  }

  /** Sends what waits and may be sent; what is added meanwhile goes along. */
  async function flush(): Promise<void> {
    if (sending === null && findNext(NONE) === null) return;
    isWanted = true;
    sending ??= sendAlone();
    await sending;
  }

  async function sendAlone(): Promise<void> {
    try {
      await alone(sendAll);
    } finally {
      sending = null;
    }
    // Added as the last one was answered.
    if (isWanted) await flush();
  }

  return {
    flush,
    isStopped: () => isStopped,
    /** The lane of one kind, with what waits in it already. */
    openLane: <Payload, Answer>(kind: string): Lane<Payload, Answer> => {
      // A kind has one type of payload, and of answer.
      const lane = (lanes.get(kind) as Lane<Payload, Answer> | undefined) ?? createLane({ kind, flush });
      lanes.set(kind, lane);
      return lane;
    },
    /** While the case is on screen; gives back what ends that. */
    watch: () => {
      watchers += 1;
      void flush();
      return () => {
        watchers -= 1;
        if (watchers === 0) clearTimeout(timer);
      };
    },
    /** The officer has signed out: whoever is signed in next must not write in their name. */
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
