import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MOST_EARLIER_WRITES } from '@/server/platform/write-ids';
import { isRefusal } from '../query-client';
import type { Entry } from './entry';
import { ANSWER_WITHIN_MS } from './lane';
import { type Alone, createOutbox, retryPauseMs } from './outbox';
import { answered, createFakeServer, type Word } from './testing/fake-server';

type Options = { server?: ReturnType<typeof createFakeServer>; alone?: Alone; kind?: string };

function setUp({ server = createFakeServer(), alone, kind = 'words' }: Options = {}) {
  const gate = { isOpen: true };
  const kept: (readonly Entry<Word>[])[] = [];
  const saved: string[] = [];
  const refused: string[] = [];
  const outbox = createOutbox({ ...(alone && { alone }) });
  const lane = outbox.openLane<Word, number>(kind);
  lane.handle({
    maySend: ({ isLate }) => !isLate || gate.isOpen,
    send: server.write,
    onSaved: ({ key, payload }) => saved.push(`${key} ${payload.word}`),
    onFailed: async ({ key }, error) => {
      if (!isRefusal(error) || !server.isHeld) return false;
      refused.push(key);
      return true;
    },
    keep: (entries) => kept.push(entries),
  });
  const leave = outbox.watch();
  const say = (key: string, word: string, revision = 0) => lane.deliver(lane.put(key, { word, revision }));
  return { outbox, lane, server, gate, kept, saved, refused, leave, say };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('says of each write what became of it', async () => {
  const { server, say } = setUp();
  expect(await say('first', 'yes')).toBe('saved');
  expect(await say('first', 'no', 7)).toBe('refused');
  server.isAway = true;
  expect(await say('second', 'yes')).toBe('late');
  expect(await say('third', 'yes')).toBe('late');
});

it('sends what waited in the order it was said, the last word of each thing alone', async () => {
  const { outbox, lane, server, kept, saved, say } = setUp();
  server.isAway = true;
  for (const [key, word] of [
    ['first', 'yes'],
    ['second', 'no'],
    ['first', 'no'],
  ] as const)
    void say(key, word);
  await settle();
  expect(kept.at(-1)).toMatchObject([
    { key: 'second', payload: { word: 'no' } },
    { key: 'first', payload: { word: 'no' } },
  ]);
  expect(server.heard).toEqual([]);

  server.isAway = false;
  await outbox.flush();
  expect(server.heard).toEqual(['second no', 'first no']);
  expect(saved).toEqual(['second no', 'first no']);
  expect(lane.getEntries()).toEqual([]);
  expect(kept.at(-1)).toEqual([]);
});

it('sends what was made first before the rest, of whichever kind', async () => {
  const { outbox, server, say } = setUp();
  server.isAway = true;
  void say('first', 'yes');
  const others = outbox.openLane<Word, number>('others');
  others.handle({
    maySend: () => true,
    send: server.write,
    onSaved: () => {},
    onFailed: async () => false,
    keep: () => {},
  });
  void others.deliver(others.put('letter', { word: 'Dear Ada', revision: 0 }));
  void say('second', 'yes');
  await settle();
  server.isAway = false;
  await outbox.flush();
  expect(server.heard).toEqual(['first yes', 'letter Dear Ada', 'second yes']);
});

it('tries again by itself, less and less often, as long as the case is on screen', async () => {
  const { server, say, leave } = setUp();
  server.isAway = true;
  await say('first', 'yes');
  await vi.advanceTimersByTimeAsync(retryPauseMs(1));
  server.isAway = false;
  await vi.advanceTimersByTimeAsync(retryPauseMs(2) - 1);
  expect(server.heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(server.heard).toEqual(['first yes']);

  server.isAway = true;
  await say('second', 'yes');
  leave();
  server.isAway = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.heard).toEqual(['first yes']);
});

it('pauses for 2, 4, 8 and at most 30 seconds', () => {
  expect([1, 2, 3, 4, 5, 6].map(retryPauseMs)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

it('sends a write of which only the answer was lost once more, which changes nothing', async () => {
  const { outbox, lane, server, saved, say } = setUp();
  server.losesAnswers = true;
  expect(await say('first', 'yes')).toBe('late');
  server.losesAnswers = false;
  await outbox.flush();
  expect(server.heard).toEqual(['first yes']);
  expect(saved).toEqual(['first yes']);
  expect(lane.getEntries()).toEqual([]);
});

it('goes on from a word that was saved, though its answer was lost', async () => {
  const { outbox, server, refused, say } = setUp();
  server.losesAnswers = true;
  for (const word of ['yes', 'perhaps', 'no']) await say('first', word);
  server.losesAnswers = false;
  await outbox.flush();
  expect(server.heard.at(-1)).toBe('first no');
  expect(server.stored.get('first')).toMatchObject({ word: 'no' });
  expect(refused).toEqual([]);
});

it('names no more earlier words than the server takes, and never forgets the first', async () => {
  const { lane, server, say } = setUp();
  server.isAway = true;
  await say('first', '0');
  const [first] = lane.getEntries();
  for (let at = 1; at < 100; at += 1) {
    void say('first', `${at}`);
    await settle();
  }
  const [last] = lane.getEntries();
  expect(last?.earlier).toHaveLength(MOST_EARLIER_WRITES);
  expect(last?.earlier[0]).toBe(first?.id);
});

it('tells what was refused, and does not hold the others up', async () => {
  const { outbox, lane, server, refused, say } = setUp();
  server.isAway = true;
  void say('first', 'yes');
  void say('second', 'yes');
  await settle();
  server.stored.set('first', { word: 'of a colleague', revision: 1 });
  server.isAway = false;
  await outbox.flush();
  expect(refused).toEqual(['first']);
  expect(server.heard).toEqual(['second yes']);
  expect(lane.getEntries()).toEqual([]);
});

it('waits while it may not send, and sends nothing more once signed out', async () => {
  const { outbox, lane, server, gate, refused, say } = setUp();
  server.isHeld = false;
  expect(await say('first', 'yes')).toBe('late');
  gate.isOpen = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lane.getEntries()).toHaveLength(1);
  server.isHeld = true;
  gate.isOpen = true;
  await outbox.flush();
  expect(server.heard).toEqual(['first yes']);
  expect(refused).toEqual([]);

  outbox.stop();
  expect(await say('second', 'yes')).toBe('late');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.heard).toEqual(['first yes']);
});

it('sends what this browser kept, and forgets what something else has taken the place of', async () => {
  const before = setUp();
  before.server.isAway = true;
  for (const key of ['first', 'second']) void before.say(key, 'yes');
  await settle();
  before.leave();
  const { outbox, lane, server } = setUp();
  lane.restore(before.lane.getEntries());
  lane.drop('first');
  await outbox.flush();
  expect(server.heard).toEqual(['second yes']);
});

it('keeps what is said while a word is on its way', async () => {
  const { lane, server, say } = setUp();
  server.whileWriting = () => {
    server.whileWriting = null;
    void say('first', 'no');
  };
  await say('first', 'yes');
  await settle();
  expect(server.heard).toEqual(['first yes', 'first no']);
  expect(server.stored.get('first')?.word).toBe('no');
  expect(lane.getEntries()).toEqual([]);
});

it('sends what is said as the last one is answered', async () => {
  const { server, say } = setUp();
  const second = say('first', 'yes').then(() => say('second', 'no'));
  expect(await second).toBe('saved');
  expect(server.heard).toEqual(['first yes', 'second no']);
});

it('sends from one of two tabs at a time, and what both have once', async () => {
  let last: Promise<void> = Promise.resolve();
  let running = 0;
  const alone: Alone = (act) => {
    const run = last.then(async () => {
      running += 1;
      expect(running).toBe(1);
      await act();
      running -= 1;
    });
    last = run;
    return run;
  };
  const server = createFakeServer();
  const [one, two] = [setUp({ server, alone }), setUp({ server, alone })];
  server.isAway = true;
  void one.say('first', 'yes');
  await settle();
  two.lane.restore(one.lane.getEntries());
  server.isAway = false;
  await Promise.all([one.outbox.flush(), two.outbox.flush()]);
  expect(server.heard).toEqual(['first yes']);
  expect([one.saved, two.saved]).toEqual([['first yes'], ['first yes']]);
});

it('tries the other kinds where the server fails over one', async () => {
  const { outbox, server, say } = setUp();
  const broken = outbox.openLane<Word, number>('broken');
  broken.handle({
    maySend: () => true,
    send: () => Promise.reject(answered('INTERNAL_SERVER_ERROR', 'Broken.')),
    onSaved: () => {},
    onFailed: async () => false,
    keep: () => {},
  });
  expect(await broken.deliver(broken.put('letter', { word: 'Dear Ada', revision: 0 }))).toBe('late');
  expect(await say('first', 'yes')).toBe('saved');
  expect(server.heard).toEqual(['first yes']);
});

it('waits for no answer longer than half a minute: what comes behind is sent', async () => {
  const { outbox, server, say } = setUp();
  const hung = outbox.openLane<Word, number>('hung');
  const signals: AbortSignal[] = [];
  hung.handle({
    maySend: () => true,
    send: (_, signal) => {
      signals.push(signal);
      return new Promise(() => {});
    },
    onSaved: () => {},
    onFailed: async () => false,
    keep: () => {},
  });
  const first = hung.deliver(hung.put('letter', { word: 'Dear Ada', revision: 0 }));
  const second = say('first', 'yes');
  await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS);
  expect([await first, await second]).toEqual(['late', 'saved']);
  expect(signals[0]?.aborted).toBe(true);
  expect(server.heard).toEqual(['first yes']);
});

it('does not wait for ever to learn why a write failed', async () => {
  const { outbox } = setUp();
  const lane = outbox.openLane<Word, number>('unknown');
  lane.handle({
    maySend: () => true,
    send: () => Promise.reject(answered('CONFLICT', 'Changed elsewhere.')),
    onSaved: () => {},
    onFailed: () => new Promise(() => {}),
    keep: () => {},
  });
  const outcome = lane.deliver(lane.put('letter', { word: 'Dear Ada', revision: 0 }));
  await vi.advanceTimersByTimeAsync(ANSWER_WITHIN_MS);
  expect(await outcome).toBe('late');
});
