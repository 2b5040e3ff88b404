import type { LiveEvent } from '@/server/live/service';
import type { RenewedPage } from '@/server/reviews/service';
import type { StreamStatus } from './stream';

/** What the tabs of one browser say to one another about their one stream. */
export type TabMessage =
  /** Somebody watches more than before, and has not been told how it stands. */
  | { kind: 'watching' }
  /** Is there a tab that holds the stream, and how does the stream do? */
  | { kind: 'asking' }
  | { kind: 'status'; status: StreamStatus }
  | { kind: 'event'; event: LiveEvent }
  /** The reviews of these pages were renewed, or have been lost. */
  | { kind: 'renewed'; pages: RenewedPage[] };

/** How the tabs of one person in one browser act together. */
export type Tabs = {
  post: (message: TabMessage) => void;
  /** Counts the key (of a topic, or of a reviewed page) among what all tabs have in hand until the returned function is called or the tab ends, in whatever way. */
  watch: (topic: string) => Lock;
  /** What all tabs have in hand, each key once. */
  listWatched: () => Promise<string[]>;
  /**
   * Runs `lead` in this tab when no other leads; what `lead` gives back runs when another tab takes over or this one stops.
   * `takeOver` ends a leader that no longer answers.
   */
  join: (lead: () => () => void) => { takeOver: () => void; stop: () => void };
  close: () => void;
};

/** Locks are there in secure contexts alone; without them every tab reads by itself. */
export const haveTabs = (): boolean => typeof BroadcastChannel === 'function' && navigator.locks !== undefined;

/**
 * Tabs that act together by the browser's own locks: a lock ends with its tab, even with one that crashes, so nobody keeps a list.
 * `person` keeps the pages of two accounts apart.
 */
export function openTabs({ person, onMessage }: { person: string; onMessage: (message: TabMessage) => void }): Tabs {
  const scope = `casedraft-live ${person}`;
  const topicName = `${scope} watches `;
  const channel = new BroadcastChannel(scope);
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => onMessage(data);
  return {
    post: (message) => channel.postMessage(message),
    watch: (topic) => holdLock({ name: `${topicName}${topic}`, mode: 'shared' }),
    listWatched: async () => {
      const { held = [] } = await navigator.locks.query();
      const names = held.flatMap(({ name }) => (name?.startsWith(topicName) ? [name.slice(topicName.length)] : []));
      return [...new Set(names)].sort();
    },
    join: (lead) => {
      let current: Lock;
      // Whoever was robbed, as it was too busy to answer, waits for its turn again.
      const queue = ({ steal }: { steal: boolean }) => {
        current = holdLock({
          name: `${scope} leads`,
          mode: 'exclusive',
          steal,
          begin: lead,
          onStolen: () => queue({ steal: false }),
        });
      };
      queue({ steal: false });
      return {
        takeOver: () => {
          current.stop();
          queue({ steal: true });
        },
        stop: () => current.stop(),
      };
    },
    close: () => channel.close(),
  };
}

type Lock = { counted: Promise<void>; stop: () => void };
type Wanted = { name: string; mode: LockMode; steal?: boolean; begin?: () => () => void; onStolen?: () => void };

/** Asks for the lock, and keeps it until `stop` or until another tab steals it; `begin` runs when it is had, and what it gives at the end. */
function holdLock({ name, mode, steal = false, begin, onStolen }: Wanted): Lock {
  const waiting = new AbortController();
  let isStopped = false;
  let end: (() => void) | undefined;
  let giveUp: (() => void) | undefined;
  function finish() {
    end?.();
    end = undefined;
  }
  const counted = new Promise<void>((resolve) => {
    const held = async () => {
      // A lock that is stolen cannot be waved off while it is on its way.
      if (isStopped) return;
      end = begin?.();
      resolve();
      await new Promise<void>((done) => {
        giveUp = done;
      });
    };
    const options: LockOptions = steal ? { steal } : { mode, signal: waiting.signal };
    navigator.locks.request(name, options, held).catch((error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error;
      finish();
      if (!isStopped) onStolen?.();
    });
  });
  return {
    counted,
    stop: () => {
      isStopped = true;
      waiting.abort();
      finish();
      giveUp?.();
    },
  };
}
