import type { LiveEvent } from '@/server/live/service';
import type { RenewedPage } from '@/server/reviews/service';
import { type Leader, lead } from './lead';
import { type RenewPages, renewInTurn } from './renew-in-turn';
import type { StreamStatus } from './stream';
import type { TabMessage, Tabs } from './tabs';
import { type LiveTopic, type ReviewedPage, reviewKey, topicKey } from './topic';

/** A leader that has not answered for so long is frozen, or hangs. */
const ANSWER_WITHIN_MS = 3_000;
/** A tab that is looked at makes sure of its leader so often: the system may freeze that one at any time. */
const ASK_EVERY_MS = 15_000;

type Options = {
  openTabs: (options: { onMessage: (message: TabMessage) => void }) => Tabs;
  openStream: Parameters<typeof lead>[0]['openStream'];
  renewPages: RenewPages;
  /** Whether somebody looks at this tab. */
  isVisible: () => boolean;
};

export type LiveHub = {
  /** Calls `onEvent` with what the topic is now and after each change, until the returned function is called. */
  watch: (topic: LiveTopic, onEvent: (event: LiveEvent) => void) => () => void;
  /** Has the page's review renewed every minute, together with those of all tabs, until the returned function is called. */
  keepReview: (page: ReviewedPage, onRenewed: (leaseEndsAt: Date | null) => void) => () => void;
  status: () => StreamStatus;
  onStatus: (listener: () => void) => () => void;
  /** This tab is looked at again: whether some tab still leads is made sure of. */
  wake: () => void;
  /** As if this tab were closed; `resume` takes its watching up again. */
  suspend: () => void;
  resume: () => void;
};

type Watch = { topic: string; onEvent: (event: LiveEvent) => void; stop: () => void };
type Kept = { key: string; onRenewed: (leaseEndsAt: Date | null) => void; stop: () => void };
type Joined = { tabs: Tabs; takeOver: () => void; stop: () => void };

/**
 * One stream for all tabs of a browser. Over HTTP/1.1 a browser opens six connections to a server, so a stream in each tab would leave
 * the seventh without an answer. One tab leads and holds the stream; the others hear of its events.
 */
export function createLiveHub({ openTabs, openStream, renewPages, isVisible }: Options): LiveHub {
  const watches = new Set<Watch>();
  const reviews = new Set<Kept>();
  const statusListeners = new Set<() => void>();
  let status: StreamStatus = 'connecting';
  let joined: Joined | undefined;
  let leader: Leader | undefined;
  let unanswered: ReturnType<typeof setTimeout> | undefined;

  function tell(event: LiveEvent) {
    const topic = event.kind === 'queue' ? topicKey(event) : topicKey({ kind: 'case', reference: event.reference });
    for (const each of [...watches]) if (each.topic === topic) each.onEvent(event);
  }
  function tellRenewed(pages: RenewedPage[]) {
    for (const page of pages)
      for (const each of [...reviews]) if (each.key === reviewKey(page)) each.onRenewed(page.leaseEndsAt);
  }
  function noteStatus(now: StreamStatus) {
    clearTimeout(unanswered);
    status = now;
    for (const each of [...statusListeners]) each();
  }
  function hear(message: TabMessage) {
    if (message.kind === 'event') tell(message.event);
    else if (message.kind === 'renewed') tellRenewed(message.pages);
    else if (message.kind === 'status') noteStatus(message.status);
    else if (!leader) return;
    else if (message.kind === 'watching') leader.refresh();
    else joined?.tabs.post({ kind: 'status', status: leader.status() });
  }
  function begin(tabs: Tabs) {
    const mine = lead({
      listWatched: tabs.listWatched,
      openStream,
      onEvent: (event) => {
        tabs.post({ kind: 'event', event });
        tell(event);
      },
      onStatus: (now) => {
        tabs.post({ kind: 'status', status: now });
        noteStatus(now);
      },
    });
    const stopRenewing = renewInTurn({
      listWatched: tabs.listWatched,
      renewPages,
      onRenewed: (pages) => {
        tabs.post({ kind: 'renewed', pages });
        tellRenewed(pages);
      },
    });
    leader = mine;
    noteStatus('connecting');
    return () => {
      stopRenewing();
      mine.stop();
      if (leader === mine) leader = undefined;
    };
  }
  function join(): Joined {
    const tabs = openTabs({ onMessage: hear });
    const { takeOver, stop } = tabs.join(() => begin(tabs));
    const asking = setInterval(() => {
      if (isVisible()) wake();
    }, ASK_EVERY_MS);
    return {
      tabs,
      takeOver,
      stop: () => {
        clearInterval(asking);
        stop();
      },
    };
  }
  /** Says so once the others can see it: the leader must find the topic when it looks. */
  function count(watch: Watch) {
    joined ??= join();
    const { tabs } = joined;
    const { counted, stop } = tabs.watch(watch.topic);
    let isOver = false;
    void counted.then(() => {
      if (isOver) return;
      if (leader) leader.refresh();
      else tabs.post({ kind: 'watching' });
    });
    watch.stop = () => {
      isOver = true;
      stop();
    };
  }
  /** A review needs no answer at once: the leader meets it at its next round. */
  function countReview(kept: Kept) {
    joined ??= join();
    kept.stop = joined.tabs.watch(kept.key).stop;
  }
  function leaveIfIdle() {
    if (watches.size === 0 && reviews.size === 0) leave();
  }
  function leave() {
    clearTimeout(unanswered);
    for (const each of [...watches, ...reviews]) each.stop();
    joined?.stop();
    joined?.tabs.close();
    joined = undefined;
  }
  function wake() {
    if (!joined || leader) return;
    clearTimeout(unanswered);
    const { tabs, takeOver } = joined;
    unanswered = setTimeout(takeOver, ANSWER_WITHIN_MS);
    tabs.post({ kind: 'asking' });
  }

  return {
    watch: (topic, onEvent) => {
      const watch: Watch = { topic: topicKey(topic), onEvent, stop: () => undefined };
      watches.add(watch);
      count(watch);
      wake();
      return () => {
        watch.stop();
        watches.delete(watch);
        leaveIfIdle();
      };
    },
    keepReview: (page, onRenewed) => {
      const kept: Kept = { key: reviewKey(page), onRenewed, stop: () => undefined };
      reviews.add(kept);
      countReview(kept);
      return () => {
        kept.stop();
        reviews.delete(kept);
        leaveIfIdle();
      };
    },
    status: () => status,
    onStatus: (listener) => {
      statusListeners.add(listener);
      return () => void statusListeners.delete(listener);
    },
    wake,
    suspend: leave,
    resume: () => {
      if (joined) return;
      for (const each of watches) count(each);
      for (const each of reviews) countReview(each);
      // Until some tab says otherwise: what was known is from before.
      if (watches.size > 0) noteStatus('connecting');
      wake();
    },
  };
}
