import { afterEach, expect, test, vi } from 'vitest';
import type { CaseView } from '@/server/case-view/view';
import type { LiveEvent } from '@/server/live/service';
import { createLiveHub } from './hub';
import type { StreamStatus } from './stream';
import type { TabMessage, Tabs } from './tabs';
import type { ReviewedPage } from './topic';

type Stream = {
  topics: readonly string[];
  onEvent: (event: LiveEvent) => void;
  onStatus: (status: StreamStatus) => void;
};

/** A browser whose locks and messages work within this process. `open` are the streams that it holds to the server. */
function makeBrowser() {
  const open: Stream[] = [];
  const renewals: ReviewedPage[][] = [];
  const held = new Map<symbol, string>();
  const ears = new Map<symbol, (message: TabMessage) => void>();
  const queue: { tab: symbol; lead: () => () => void }[] = [];
  let leading: { tab: symbol; end: () => void } | undefined;
  let frozen: symbol | undefined;
  const giveOn = () => {
    const next = leading ? undefined : queue.shift();
    if (next) leading = { tab: next.tab, end: next.lead() };
  };
  const addTab = () => {
    const tab = Symbol('tab');
    const quit = () => {
      queue.splice(0, queue.length, ...queue.filter((each) => each.tab !== tab));
      if (leading?.tab !== tab) return;
      leading.end();
      leading = undefined;
      queueMicrotask(giveOn);
    };
    const openTabs = ({ onMessage }: { onMessage: (message: TabMessage) => void }): Tabs => {
      ears.set(tab, onMessage);
      return {
        post: (message) => {
          for (const [other, hear] of ears) if (other !== tab && other !== frozen) queueMicrotask(() => hear(message));
        },
        watch: (topic) => {
          const lock = Symbol(topic);
          held.set(lock, topic);
          return { counted: Promise.resolve(), stop: () => void held.delete(lock) };
        },
        listWatched: async () => [...new Set(held.values())].sort(),
        join: (lead) => {
          queue.push({ tab, lead });
          queueMicrotask(giveOn);
          return {
            takeOver: () => {
              leading?.end();
              leading = { tab, end: lead() };
            },
            stop: quit,
          };
        },
        close: () => void ears.delete(tab),
      };
    };
    const openStream = (stream: Stream) => {
      open.push(stream);
      stream.onStatus('live');
      return () => void open.splice(open.indexOf(stream), 1);
    };
    const renewPages = async (pages: ReviewedPage[]) => {
      renewals.push(pages);
      return pages.map((page) => ({ ...page, leaseEndsAt: page.token === 'lost' ? null : LATER }));
    };
    return {
      hub: createLiveHub({ openTabs, openStream, renewPages, isVisible: () => true }),
      freeze: () => {
        frozen = tab;
      },
    };
  };
  return { open, renewals, addTab };
}

const LATER = new Date('2026-03-02T10:05:00Z');
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};
const viewOf = (reference: string): LiveEvent => ({ kind: 'case', reference, view: { reference } as CaseView });
const caseTopic = (reference: string) => ({ kind: 'case', reference }) as const;

afterEach(() => vi.useRealTimers());

test('ten tabs hold one stream over all that they watch, and each hears of its own', async () => {
  const { open, addTab } = makeBrowser();
  const heard: string[][] = [];
  for (let number = 0; number < 10; number++) {
    const mine: string[] = [];
    heard.push(mine);
    addTab().hub.watch(caseTopic(`CASE-${number}`), (event) => event.kind === 'case' && mine.push(event.reference));
  }
  await settle();
  expect(open).toHaveLength(1);
  expect(open[0]?.topics).toEqual(Array.from({ length: 10 }, (_, number) => `case CASE-${number}`));

  for (let number = 0; number < 10; number++) open[0]?.onEvent(viewOf(`CASE-${number}`));
  await settle();
  expect(heard).toEqual(Array.from({ length: 10 }, (_, number) => [`CASE-${number}`]));
});

test('the reviews of all tabs are renewed in one request a minute, and each tab hears of its own', async () => {
  vi.useFakeTimers();
  const { renewals, addTab } = makeBrowser();
  const heard = new Map<string, Date | null>();
  const stops = ['1', '2', 'lost'].map((token) => {
    const { hub } = addTab();
    hub.watch(caseTopic(`CASE-${token}`), () => undefined);
    return hub.keepReview({ reference: `CASE-${token}`, token }, (endsAt) => heard.set(token, endsAt));
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renewals.at(-1)).toEqual(['1', '2', 'lost'].map((token) => ({ reference: `CASE-${token}`, token })));
  expect(Object.fromEntries(heard)).toEqual({ 1: LATER, 2: LATER, lost: null });
  const before = renewals.length;
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(renewals).toHaveLength(before + 10);
  for (const stop of stops) stop();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(renewals).toHaveLength(before + 10);
});

test('the tab that takes over from the leader renews what is open by then', async () => {
  vi.useFakeTimers();
  const { renewals, addTab } = makeBrowser();
  const stop = addTab().hub.watch(caseTopic('CASE-1'), () => undefined);
  addTab().hub.keepReview({ reference: 'CASE-2', token: 'page' }, () => undefined);
  await settle();
  stop();
  await settle();
  expect(renewals.at(-1)).toEqual([{ reference: 'CASE-2', token: 'page' }]);
});

test('whoever begins to watch a case that is watched already has the stream opened anew, to be told how it stands', async () => {
  const { open, addTab } = makeBrowser();
  addTab().hub.watch(caseTopic('CASE-1'), () => undefined);
  await settle();
  const [before] = open;
  addTab().hub.watch(caseTopic('CASE-1'), () => undefined);
  await settle();
  expect(open).toHaveLength(1);
  expect(open[0]).not.toBe(before);
});

test('when the leading tab goes, another holds the stream, without what the first watched', async () => {
  const { open, addTab } = makeBrowser();
  const stop = addTab().hub.watch(caseTopic('CASE-1'), () => undefined);
  const second = addTab().hub;
  second.watch({ kind: 'queue' }, () => undefined);
  await settle();
  stop();
  await settle();
  expect(open.map(({ topics }) => topics)).toEqual([['queue']]);
  expect(second.status()).toBe('live');
});

test('a tab that is looked at takes over from one that no longer answers', async () => {
  vi.useFakeTimers();
  const { open, addTab } = makeBrowser();
  const first = addTab();
  first.hub.watch(caseTopic('CASE-1'), () => undefined);
  const second = addTab().hub;
  second.watch(caseTopic('CASE-2'), () => undefined);
  await settle();
  const [before] = open;
  first.freeze();
  second.wake();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(open).toHaveLength(1);
  expect(open[0]).not.toBe(before);
});

test('a tab that stays in sight hears by itself that its leader has frozen', async () => {
  vi.useFakeTimers();
  const { open, addTab } = makeBrowser();
  const first = addTab();
  first.hub.watch(caseTopic('CASE-1'), () => undefined);
  addTab().hub.watch(caseTopic('CASE-2'), () => undefined);
  await settle();
  const [before] = open;
  first.freeze();
  await vi.advanceTimersByTimeAsync(18_000);
  expect(open).toHaveLength(1);
  expect(open[0]).not.toBe(before);
});

test('a tab that gets its answer leaves the stream where it is', async () => {
  vi.useFakeTimers();
  const { open, addTab } = makeBrowser();
  addTab().hub.watch(caseTopic('CASE-1'), () => undefined);
  const second = addTab().hub;
  second.watch(caseTopic('CASE-2'), () => undefined);
  await settle();
  const [before] = open;
  second.wake();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(open).toEqual([before]);
});

test('a page that the browser puts aside watches nothing until it is shown again', async () => {
  const { open, addTab } = makeBrowser();
  const { hub } = addTab();
  hub.watch(caseTopic('CASE-1'), () => undefined);
  await settle();
  hub.suspend();
  await settle();
  expect(open).toEqual([]);
  hub.resume();
  await settle();
  expect(open.map(({ topics }) => topics)).toEqual([['case CASE-1']]);
});
